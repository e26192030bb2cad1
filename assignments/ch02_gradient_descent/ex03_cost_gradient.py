"""The slope of the loss.

About 15 minutes.
"""


def cost(w, xs, ys):
    """Return the mean of (w·x - y)² over all samples.

    Args:
        w: float, the weight.
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
    Returns: float.
    """
    # TODO: square every error, then take the mean.
    raise NotImplementedError("TODO: cost")


def gradient(w, xs, ys):
    """Return the derivative of that cost for w: how much it rises for each unit that w does.

    Work it out on paper; autograd is not to be used.

    Args:
        w: float, the weight at which the slope is wanted.
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
    Returns: float.
    """
    # TODO: differentiate (w·x - y)² for w, then average over the samples.
    raise NotImplementedError("TODO: gradient")
