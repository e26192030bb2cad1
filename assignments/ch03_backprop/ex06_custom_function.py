"""A leaky ReLU that brings its own backward pass.

About 25 minutes.
"""

import torch


class LeakyReLU(torch.autograd.Function):
    """The leaky ReLU: x where x is positive, slope * x where it is negative. Used as LeakyReLU.apply(x, slope).

    torch does not look into such a function: forward computes, backward says how gradients go back, and `ctx` is the
    bag in which forward leaves what backward will need. Every call of apply has a ctx of its own.

    PyTorch gives the incoming gradient to your backward, and its result is what x.grad is made of. torch.nn,
    torch.autograd.grad and .backward() are not to be used.
    """

    @staticmethod
    def forward(ctx, x, slope):
        """Return the leaky ReLU of x.

        Args:
            ctx: keeps tensors with ctx.save_for_backward(...), anything else as attributes, such as ctx.name = ...
            x: floating-point tensor of any shape; it stays as it is.
            slope: float, 0.0 or more. It may be larger than 1.
        Returns: a tensor with the shape and dtype of x.
        """
        # TODO: leave on ctx what backward needs, then return the output.
        raise NotImplementedError("TODO: LeakyReLU.forward")

    @staticmethod
    def backward(ctx, grad_out):
        """Return the gradient for each argument of forward after ctx.

        Args:
            ctx: the ctx of the same call; its tensors are back in ctx.saved_tensors. ctx.needs_input_grad has one
                bool for each argument of forward after ctx: is its gradient wanted?
            grad_out: gradient of the loss for the output, with the output's shape.
        Returns: the tuple (grad_x, None). A number such as slope has no gradient, which is what None stands for.
            grad_x has the shape of x; it is None as well where ctx.needs_input_grad says that nobody wants it.

        Gradients of gradients are asked too: torch.autograd.gradgradcheck passes, and will if grad_x is made of
        grad_out with tensor operations that torch can differentiate. Where x is 0, either derivative is accepted.
        """
        # TODO: carry grad_out through, by the sign of x.
        raise NotImplementedError("TODO: LeakyReLU.backward")
