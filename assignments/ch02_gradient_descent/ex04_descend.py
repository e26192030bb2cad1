"""Gradient descent.

About 20 minutes.
"""


def descend(w, xs, ys, lr, epochs):
    """Return the weight of ŷ = w·x after some epochs of gradient descent, and the losses on the way.

    Every epoch uses all samples and makes one step: w goes to w - lr · (derivative of the loss for w). The loss is the
    mean of (w·x - y)² over all samples. Its derivative is worked out by hand: neither autograd nor torch.optim is to be
    used.

    Args:
        w: float, the weight to start from.
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (w, losses): the weight after the last step, a float, and a list of `epochs` floats, the loss of
        each epoch before its step.
    """
    # TODO: the loop. In each epoch record the loss, find the gradient over all samples, take one step.
    raise NotImplementedError("TODO: descend")
