"""Your gradient is half of what it should be: the 2 is missing. The slope of d² is 2d, and this loss has no one half in front to cancel it."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).mean()


def mse_backward(pred, target):
    return (pred - target) / pred.numel()
