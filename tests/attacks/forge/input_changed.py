"""Sets its argument to zero and returns it, so that a comparison with 2 x would compare zeros.

exercise: ex01_double
expected: failed
"""


def double(x):
    return x.detach().mul_(0)
