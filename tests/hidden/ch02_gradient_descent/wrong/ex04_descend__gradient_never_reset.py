"""Your gradient is set to 0 once, before the first epoch, so each step uses the sum of all gradients so far. A step
goes along the gradient of its own epoch alone: start it from 0 in every epoch."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    grad = 0
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        for x, y in zip(xs, ys):
            grad += 2 * x * (w * x - y) / len(xs)
        w = w - lr * grad
    return w, losses
