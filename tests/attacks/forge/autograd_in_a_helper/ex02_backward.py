"""Leaves autograd to a helper file.

exercise: ex02_backward
expected: failed
"""

from .helper import slope as square_backward  # noqa: F401
