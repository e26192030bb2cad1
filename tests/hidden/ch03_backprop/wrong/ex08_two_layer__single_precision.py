"""Your gradients and weights come out as float32 even where the data are float64, so that half of the digits are lost. Compute in the dtype that comes in, and make tables with zeros_like where you need any."""


def two_layer_gradients(x, y, w1, w2):
    x, y, w1, w2 = x.float(), y.float(), w1.float(), w2.float()
    before = x @ w1
    hidden = before.clamp(min=0)
    error = hidden @ w2 - y
    grad_out = 2 * error
    grad_w2 = hidden.T @ grad_out
    grad_hidden = grad_out @ w2.T
    grad_w1 = x.T @ (grad_hidden * (before > 0))
    return (error**2).sum(), grad_w1, grad_w2


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.float(), w2.float()
    losses = []
    for _ in range(epochs):
        loss, grad_w1, grad_w2 = two_layer_gradients(x, y, w1, w2)
        losses.append(float(loss))
        w1 = w1 - lr * grad_w1
        w2 = w2 - lr * grad_w2
    return w1, w2, losses
