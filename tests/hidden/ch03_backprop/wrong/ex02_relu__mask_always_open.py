"""Your mask lets every entry through: it asks whether the output of ReLU is at least zero. After ReLU nothing is negative, so that is always true; the question is whether x was above zero."""


def relu_backward(grad_out, x):
    y = x.clamp(min=0)
    return grad_out * (y >= 0)
