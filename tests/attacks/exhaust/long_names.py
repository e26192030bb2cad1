"""Returns objects whose class has a name of a million characters, and a dictionary with such keys.

exercise: ex03_talk
expected: failed
"""

Long = type("L" * 1_000_000, (), {})


def total(x):
    return Long()


def after(function, x):
    return {"k" * 1_000_000: 1}


def rows(x):
    return "t" * 10_000_000
