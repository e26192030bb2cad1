"""Your loss adds up the columns and averages over the samples only. Here the mean runs over all entries, the columns as well."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).sum() / pred.shape[0]


def mse_backward(pred, target):
    return 2 * (pred - target) / pred.numel()
