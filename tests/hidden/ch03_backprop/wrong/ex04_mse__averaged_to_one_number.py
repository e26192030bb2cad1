"""Your gradient is averaged to a single number. The mean is taken once, in the loss; its gradient has an entry for every entry of pred, because each has a slope of its own."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).mean()


def mse_backward(pred, target):
    return (2 * (pred - target)).mean()
