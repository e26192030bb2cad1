"""One step for every sample.

About 15 minutes.
"""


def stochastic_descend(w, xs, ys, lr, epochs):
    """Return the weight of ŷ = w·x after some epochs of stochastic gradient descent, and the losses on the way.

    An epoch goes through the samples once, in the given order, and makes one step for each: the loss of a single
    sample is (w·x - y)², and w goes to w - lr · (its derivative for w). The next sample meets the new w. By hand:
    neither autograd nor torch.optim is to be used.

    Args:
        w: float, the weight to start from.
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (w, losses): the weight after the last step, a float, and a list of epochs · len(xs) floats, for
        each step the loss of its sample before the step.
    """
    # TODO: two loops, one inside the other: over the epochs and over the samples. A loss and a step for each sample.
    ### BEGIN SOLUTION
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys, strict=True):
            error = w * x - y
            losses.append(error**2)
            w = w - lr * 2 * error * x
    return w, losses
    ### END SOLUTION
