"""Your code multiplies the incoming gradient by the output of ReLU. The chain rule asks for the slope, which is 1 wherever x is positive, however large x is."""


def relu_backward(grad_out, x):
    return grad_out * x.clamp(min=0)
