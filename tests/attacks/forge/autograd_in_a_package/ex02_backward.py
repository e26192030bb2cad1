"""Hides autograd in the first file of a package of which only another file is imported by name.

exercise: ex02_backward
expected: failed
"""

import parts.plain


def square_backward(grad_out, x):
    return parts.slope(grad_out, x)
