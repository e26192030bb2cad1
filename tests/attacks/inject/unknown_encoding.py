"""Names an encoding that does not exist, and is markup.

exercise: ex02_backward
expected: failed
made: yes
"""


def files():
    """Return a submission that Python cannot decode."""
    return {"ex02_backward.py": b"# coding: script-alert-1\ndef square_backward(grad_out, x):\n    return x\n"}
