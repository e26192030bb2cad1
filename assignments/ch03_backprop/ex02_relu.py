"""The backward pass of ReLU.

About 10 minutes.
"""

import torch


def relu_backward(grad_out, x):
    """Return the gradient of a loss for x, where the forward pass was y = relu(x) = max(x, 0), entry by entry.

    By hand: neither autograd nor torch.nn is to be used.

    Args:
        grad_out: float tensor of any shape, the gradient of the loss for y.
        x: tensor of the same shape and dtype, the input of the forward pass. At exactly 0 the slope counts as 0.
    Returns: tensor of the shape and dtype of x. Both arguments stay as they are.
    """
    # TODO: ReLU is a gate for each entry. Which entries were let through on the way forward?
    raise NotImplementedError("TODO: relu_backward")
