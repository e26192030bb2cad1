"""Your code returns the slope of ReLU, ones and zeros, and leaves grad_out out. The chain rule multiplies the slope by the gradient that comes in."""


def relu_backward(grad_out, x):
    return (x > 0).to(x.dtype)
