"""Your gradient points the other way. A prediction that is too high makes the loss grow when it rises further, so its gradient is positive: prediction minus target."""


def mse_forward(pred, target):
    return ((pred - target) ** 2).mean()


def mse_backward(pred, target):
    return 2 * (target - pred) / pred.numel()
