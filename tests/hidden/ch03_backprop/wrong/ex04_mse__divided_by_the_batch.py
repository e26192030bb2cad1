"""Your gradient is divided by the number of samples only. The loss is a mean over all entries, so every entry of the gradient carries one over their number: samples times columns."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).mean()


def mse_backward(pred, target):
    return 2 * (pred - target) / pred.shape[0]
