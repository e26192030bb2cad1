"""Your gradient is found once, at the weight that was handed over, and used in every epoch. The slope changes as the
weight moves, so it has to be found anew before each step."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        w = w - lr * grad
    return w, losses
