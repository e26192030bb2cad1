"""Your return stands inside the loop over the epochs, so the descent ends after the first of them. It belongs below
both loops."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * 2 * x * (w * x - y)
        return w, losses
