"""Your weight gradient comes out transposed: x.T @ grad_out has the shape of w, grad_out.T @ x that of w.T. It hides while the layer is square."""

import torch


def linear_forward(x, w, b):
    return x @ w + b


def linear_backward(grad_out, x, w):
    return grad_out @ w.T, grad_out.T @ x, grad_out.sum(0)
