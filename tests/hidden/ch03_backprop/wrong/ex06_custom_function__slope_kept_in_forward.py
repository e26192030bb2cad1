"""Your backward divides by or multiplies with something that forward worked out and kept. It is right as a number, but autograd does not record inside forward, so the gradient of the gradient takes it for a constant. Keep x itself and work the rest out in backward."""

import torch


class LeakyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        out = torch.where(x > 0, x, slope * x)
        ctx.save_for_backward(x, out.clone())
        return out

    @staticmethod
    def backward(ctx, grad_out):
        x, out = ctx.saved_tensors
        return (grad_out * out / x if ctx.needs_input_grad[0] else None), None
