"""Your gradient is zero wherever x is negative, which is the backward pass of the plain ReLU. On that side the leaky ReLU is slope * x, so the slope times grad_out comes back."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.save_for_backward(x)
        return torch.where(x > 0, x, slope * x)

    @staticmethod
    def backward(ctx, grad_out):
        if not ctx.needs_input_grad[0]:
            return None, None
        (x,) = ctx.saved_tensors
        return grad_out * (x > 0), None
