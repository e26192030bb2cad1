"""Your bias gradient is the mean over the batch. Gradients of a shared value add up; whether a loss is a mean is already in grad_out."""

import torch


def linear_forward(x, w, b):
    return x @ w + b


def linear_backward(grad_out, x, w):
    return grad_out @ w.T, x.T @ grad_out, grad_out.mean(0)
