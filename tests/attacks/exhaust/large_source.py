"""Hands in as much source as is taken, every character of which is a statement or an operator.

exercise: ex02_backward
expected: failed
made: yes
"""


def files():
    """Return a submission as large as the intake takes."""
    return {"ex02_backward.py": b"def square_backward(grad_out, x):\n    return x\n\n\n" + b"a.b;" * 32_000 + b"\n"}
