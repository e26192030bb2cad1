"""Your backward computes the gradient for x even where nobody wants it. When ctx.needs_input_grad[0], the flag of x, is False, that gradient is thrown away, so the work is saved by returning None."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.save_for_backward(x)
        ctx.slope = slope
        return torch.where(x > 0, x, slope * x)

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        return torch.where(x > 0, grad_out, ctx.slope * grad_out), None
