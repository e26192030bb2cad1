"""Your backward detaches the incoming gradient before it goes on. The values are right, but the gradient is then a constant for torch, and nothing can be differentiated a second time through it."""

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
        grad_out = grad_out.detach()
        return torch.where(x > 0, grad_out, ctx.slope * grad_out), None
