"""Your losses are found after the step of their sample. Asked for is the loss before it, so that the first entry
belongs to the weight at the start."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            w = w - lr * 2 * x * (w * x - y)
            losses.append((w * x - y) ** 2)
    return w, losses
