"""The flattened error times itself, a loss of shape (1, 1); the gradient from two halves of a mean."""


def mse_forward(pred, target):
    error = (pred - target).reshape(1, -1)
    return error @ error.T / error.shape[1]


def mse_backward(pred, target):
    share = 1 / pred.numel()
    return pred * share - target * share + share * (pred - target)
