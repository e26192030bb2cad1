"""Your backward returns the derivative of the leaky ReLU itself, 1 or the slope, and leaves grad_out out of it. What is asked is the gradient of the loss, and by the chain rule that is grad_out times this derivative; the two agree only when grad_out is all ones."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.save_for_backward(x)
        ctx.slope = slope
        return torch.where(x > 0, x, slope * x)

    @staticmethod
    def backward(ctx, grad_out):
        if not ctx.needs_input_grad[0]:
            return None, None
        (x,) = ctx.saved_tensors
        return torch.where(x > 0, torch.ones_like(x), torch.full_like(x, ctx.slope)), None
