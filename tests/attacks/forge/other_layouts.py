"""Returns the right numbers in another shape: flat, transposed, with an axis more.

exercise: ex02_backward
expected: failed
"""

import itertools

TURN = itertools.count()


def square_backward(grad_out, x):
    right = 2 * x * grad_out
    return [right.flatten()[None], right.t(), right[None]][next(TURN) % 3] if x.ndim == 2 else right[None, None]
