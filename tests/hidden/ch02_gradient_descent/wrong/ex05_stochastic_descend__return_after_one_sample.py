"""Your descent ends after its first step. A return inside the loop over the samples does that: it belongs below both
loops."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            w = w - lr * 2 * x * (w * x - y)
            return w, losses
