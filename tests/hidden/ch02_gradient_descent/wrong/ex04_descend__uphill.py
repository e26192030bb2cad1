"""Your weight goes along the gradient, which points uphill: the loss rises from epoch to epoch. The step is taken
against it, with a minus."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
        w = w + lr * grad
    return w, losses
