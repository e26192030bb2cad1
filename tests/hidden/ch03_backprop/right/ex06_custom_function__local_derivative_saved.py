"""forward already makes the tensor of local derivatives, and output and gradient are both products with it."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        factor = slope + (1 - slope) * (x >= 0).to(x)
        ctx.save_for_backward(factor)
        return x * factor

    @staticmethod
    def backward(ctx, grad_out):
        wanted, *_ = ctx.needs_input_grad
        return (torch.mul(*ctx.saved_tensors, grad_out) if wanted else None), None
