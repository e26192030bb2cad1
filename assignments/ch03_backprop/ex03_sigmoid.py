"""The backward pass of the sigmoid.

About 10 minutes.
"""


def sigmoid_backward(grad_out, y):
    """Return the gradient of a loss for x, where the forward pass was y = 1 / (1 + exp(-x)), entry by entry.

    By hand: neither autograd nor torch.nn is to be used. The input x has not been kept; the output y is enough.

    Args:
        grad_out: float tensor of any shape, the gradient of the loss for y.
        y: tensor of the same shape and dtype, the output of the forward pass: numbers from 0 to 1. Both ends occur,
            because sigmoid(1000) is rounded to 1.
    Returns: tensor of the shape and dtype of y, the gradient for x. Both arguments stay as they are.
    """
    # TODO: write the slope of the sigmoid in terms of y, then apply the chain rule.
    raise NotImplementedError("TODO: sigmoid_backward")
