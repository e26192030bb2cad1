"""Your steps follow the gradient of the sum of the squared errors, and are too large by the number of samples. The loss
is the mean, so its gradient is divided by that number as well."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys))
        w = w - lr * grad
    return w, losses
