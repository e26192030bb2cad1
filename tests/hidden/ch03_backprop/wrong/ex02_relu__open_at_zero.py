"""Your mask also lets the gradient through where x is exactly zero. There the slope counts as 0, so only x above zero passes it; after an earlier ReLU or on padded images exact zeros are common."""

import torch


def relu_backward(grad_out, x):
    return torch.where(x >= 0, grad_out, 0.0)
