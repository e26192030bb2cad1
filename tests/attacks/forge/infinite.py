"""Returns infinity for every entry, whose difference from anything is no number.

exercise: ex02_backward
expected: failed
"""


def square_backward(grad_out, x):
    return x * float("inf")
