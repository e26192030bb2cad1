"""Your weight moves once for every sample, but each time along the mean gradient over all samples. A step here knows
its own sample only."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * sum(2 * p * (w * p - q) for p, q in zip(xs, ys)) / len(xs)
    return w, losses
