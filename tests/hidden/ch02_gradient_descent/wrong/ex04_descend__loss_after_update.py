"""Your list has the loss of each epoch after its step. Asked for is the loss before it, so that the first entry belongs
to the weight that the descent started from."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        grad = sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
        w = w - lr * grad
        losses.append(cost(w, xs, ys))
    return w, losses
