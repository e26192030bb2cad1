"""Adds an expression so deep that the judge cannot parse the file but the worker can.

exercise: ex02_backward
expected: failed
made: yes
"""

SOURCE = """def square_backward(grad_out, x):
    leaf = x.clone().requires_grad_()
    (leaf**2 * grad_out).sum().backward()
    return leaf.grad


def never():
    return {deep}
"""


def files():
    """Return a submission with an expression just below the limit that the worker has."""
    return {"ex02_backward.py": SOURCE.format(deep="-" * 2947 + "1").encode()}
