"""Your code returns the slope of the sigmoid and leaves grad_out out. The chain rule multiplies the slope by the gradient that comes in."""


def sigmoid_backward(grad_out, y):
    return y * (1 - y)
