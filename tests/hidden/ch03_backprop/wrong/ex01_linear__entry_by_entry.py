"""Your forward pass multiplies x and w entry by entry. A layer is a matrix product, x @ w: each output is the sum over all inputs, each times its own weight."""

import torch


def linear_forward(x, w, b):
    return x * w + b


def linear_backward(grad_out, x, w):
    return grad_out @ w.T, x.T @ grad_out, grad_out.sum(0)
