"""Your list has one loss for each epoch, the mean over its steps. Asked for is the loss of every single step, so the
list is as long as there are steps."""


def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        total = 0.0
        for x, y in zip(xs, ys):
            total += (w * x - y) ** 2
            w = w - lr * 2 * x * (w * x - y)
        losses.append(total / len(xs))
    return w, losses
