"""The mean squared error and its gradient.

About 15 minutes.
"""


def mse_forward(pred, target):
    """Return the mean of (pred - target)² over all entries: for shape (N, D), over N·D numbers.

    By hand, as the backward pass below: neither autograd nor torch.nn is to be used.

    Args:
        pred: float tensor of any shape, often (N, D): N samples, D numbers each.
        target: tensor of the same shape and dtype.
    Returns: the loss, one number (a tensor with one entry or a float).
    """
    # TODO: square every difference, then take one mean.
    raise NotImplementedError("TODO: mse_forward")


def mse_backward(pred, target):
    """Return the gradient of that mean for pred.

    Nothing comes in from above: this loss is the end of the network.

    Args:
        pred: float tensor of any shape, as in the forward pass.
        target: tensor of the same shape and dtype.
    Returns: tensor of the shape and dtype of pred. Both arguments stay as they are.
    """
    # TODO: how much does the loss change when a single entry of pred does?
    raise NotImplementedError("TODO: mse_backward")
