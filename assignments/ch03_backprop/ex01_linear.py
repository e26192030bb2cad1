"""The backward pass of a linear layer.

About 15 minutes.
"""

import torch


def linear_forward(x, w, b):
    """Return x·w + b.

    Args:
        x: (N, I) tensor, one sample per row.
        w: (I, O) tensor. Note the order: torch.nn.Linear keeps its weight the other way round.
        b: (O,) tensor.
    Returns: (N, O) tensor.
    """
    # TODO: one matrix product and one addition.
    raise NotImplementedError("TODO: linear_forward")


def linear_backward(grad_out, x, w):
    """Return the gradients of a loss for x, w and b, by hand: autograd is not to be used.

    Args:
        grad_out: (N, O) tensor, the gradient of the loss for the layer's output.
        x: (N, I) tensor, the input of the forward pass.
        w: (I, O) tensor, the weight of the forward pass.
    Returns: the tuple (grad_x, grad_w, grad_b); each has the shape of what it is the gradient for.
    """
    # TODO: three gradients. Let the shapes tell you what must be transposed.
    raise NotImplementedError("TODO: linear_backward")
