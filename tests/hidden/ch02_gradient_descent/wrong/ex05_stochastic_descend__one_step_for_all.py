"""Your samples all meet the weight with which the epoch began; it moves once, at the end. Here each sample makes a step
of its own, and the next one meets the new weight."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        grad = 0
        for x, y in zip(xs, ys):
            losses.append((w * x - y) ** 2)
            grad += 2 * x * (w * x - y)
        w = w - lr * grad
    return w, losses
