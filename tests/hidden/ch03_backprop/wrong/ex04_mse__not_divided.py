"""Your gradient is that of the sum of the squared errors. The loss is their mean, and dividing the loss by a number divides its gradient by the same number."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).mean()


def mse_backward(pred, target):
    return 2 * (pred - target)
