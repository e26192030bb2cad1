"""Takes memory until there is none, four gibibytes at most.

exercise: ex03_talk
expected: failed
"""


def total(x):
    hoard = [bytearray(b"x" * (1 << 26)) for _ in range(64)]
    return float(x.sum()) + len(hoard)
