"""You update w1 first and then compute the gradient for w2 with the new w1. Both gradients belong to the point where the epoch began, so take both before you move either weight."""

def two_layer_gradients(x, y, w1, w2):
    before = x @ w1
    hidden = before.clamp(min=0)
    error = hidden @ w2 - y
    grad_out = 2 * error
    grad_w2 = hidden.T @ grad_out
    grad_hidden = grad_out @ w2.T
    grad_w1 = x.T @ (grad_hidden * (before > 0))
    return (error**2).sum(), grad_w1, grad_w2


def train(x, y, w1, w2, lr, epochs):
    losses = []
    for _ in range(epochs):
        loss, grad_w1, grad_w2 = two_layer_gradients(x, y, w1, w2)
        losses.append(float(loss))
        w1 = w1 - lr * grad_w1
        _, _, grad_w2 = two_layer_gradients(x, y, w1, w2)
        w2 = w2 - lr * grad_w2
    return w1, w2, losses
