"""Index notation throughout, a list for the result, no transposes."""

import torch


def linear_forward(x, w, b):
    return torch.einsum("ni,io->no", x, w).add(b)


def linear_backward(grad_out, x, w):
    return [
        torch.einsum("no,io->ni", grad_out, w),
        torch.einsum("ni,no->io", x, grad_out),
        torch.einsum("no->o", grad_out),
    ]
