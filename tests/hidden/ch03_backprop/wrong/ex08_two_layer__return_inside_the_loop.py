"""Your training ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return belongs below it, one level further left."""

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
        w2 = w2 - lr * grad_w2
        return w1, w2, losses
