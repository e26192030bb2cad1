"""Plain Python: a float for the loss, the gradient filled entry by entry into a copy of pred."""


def mse_forward(pred, target):
    total = 0.0
    for p, t in zip(pred.flatten().tolist(), target.flatten().tolist()):
        total += (p - t) * (p - t)
    return total / pred.numel()


def mse_backward(pred, target):
    grad = pred.clone()
    flat = grad.view(-1)
    for i, t in enumerate(target.reshape(-1)):
        flat[i] -= t
        flat[i] /= 0.5 * pred.numel()
    return grad
