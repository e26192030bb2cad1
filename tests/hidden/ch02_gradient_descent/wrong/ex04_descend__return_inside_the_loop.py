"""Your return stands inside the loop, so the descent ends after the first epoch whatever was asked for. It belongs
below the loop, one level further left."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
        w = w - lr * grad
        return w, losses
