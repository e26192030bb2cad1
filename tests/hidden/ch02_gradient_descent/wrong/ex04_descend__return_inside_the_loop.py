"""Your descent ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return
belongs below it, one level further left."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
        w = w - lr * grad
        return w, losses
