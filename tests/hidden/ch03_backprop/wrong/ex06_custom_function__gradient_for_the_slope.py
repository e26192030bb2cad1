"""Your backward returns a tensor as the gradient for the slope. The slope is a plain number, not a tensor in the graph, so torch takes nothing but None in its place."""

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
        grad_slope = (grad_out * x.clamp(max=0)).sum()
        if not ctx.needs_input_grad[0]:
            return None, grad_slope
        return torch.where(x > 0, grad_out, ctx.slope * grad_out), grad_slope
