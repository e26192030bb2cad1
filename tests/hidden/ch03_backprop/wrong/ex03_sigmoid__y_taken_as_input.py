"""Your code applies the sigmoid to y once more before it takes the slope. The second argument is already the output of the sigmoid, so its slope can be written with y as it is."""

import torch


def sigmoid_backward(grad_out, y):
    s = torch.sigmoid(y)
    return grad_out * s * (1 - s)
