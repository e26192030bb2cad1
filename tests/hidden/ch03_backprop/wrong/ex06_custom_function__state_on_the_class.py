"""Your forward leaves x and the slope on the class, where the next call overwrites them. When several calls come before the backward pass, all but the last find the wrong values there; ctx is the place that belongs to one call."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        LeakyReLU.positive = x > 0
        LeakyReLU.slope = slope
        return torch.where(x > 0, x, slope * x)

    @staticmethod
    def backward(ctx, grad_out):
        if not ctx.needs_input_grad[0]:
            return None, None
        return torch.where(LeakyReLU.positive, grad_out, LeakyReLU.slope * grad_out), None
