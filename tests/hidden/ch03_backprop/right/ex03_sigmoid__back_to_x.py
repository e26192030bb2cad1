"""Finds x again with the inverse of the sigmoid and takes the slope there."""

import torch


def sigmoid_backward(grad_out, y):
    x = torch.log(y) - torch.log1p(-y)
    return grad_out * torch.sigmoid(x) * torch.sigmoid(-x)
