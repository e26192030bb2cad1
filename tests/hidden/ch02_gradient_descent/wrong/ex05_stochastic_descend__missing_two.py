"""Your steps are half as long as they should be: the 2 is missing in the slope. The derivative of (w·x - y)² for w is
2·x·(w·x - y)."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * x * (w * x - y)
    return w, losses
