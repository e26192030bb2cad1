"""Hands in two hundred helper files that import each other.

exercise: ex02_backward
expected: failed
seconds: 14
made: yes
"""

COUNT = 199
FILLER = "".join(f"def f{number}(x):\n    return x.a.b + {number}\n" for number in range(50))


def files():
    """Return a submission in which every file imports every other."""
    imports = "".join(f"import h{number}\n" for number in range(COUNT)).encode()
    helpers = {f"h{number}.py": imports + FILLER.encode() for number in range(COUNT)}
    return {"ex02_backward.py": imports + b"def square_backward(grad_out, x):\n    return x\n"} | helpers
