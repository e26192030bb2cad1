"""Your steps are divided by the number of samples. The loss of a step is the squared error of one sample, not a mean
over all, so there is nothing to divide."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * 2 * x * (w * x - y) / len(xs)
    return w, losses
