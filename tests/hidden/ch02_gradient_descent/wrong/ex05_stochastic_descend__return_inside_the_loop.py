"""Your descent ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, with the return below
it, and inside it a fresh zip each time: a zip can be gone through only once."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * 2 * x * (w * x - y)
        return w, losses
