"""Your steps are half as long as they should be: the 2 is missing in the gradient. The slope of e² is 2e."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        grad = sum(x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
        w = w - lr * grad
    return w, losses
