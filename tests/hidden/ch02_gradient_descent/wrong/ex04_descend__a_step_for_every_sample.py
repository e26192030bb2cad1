"""Your weight moves once for every sample, each time along that sample's own gradient. Here an epoch is a single step
along the mean over all samples; a step for each sample is the next exercise."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        losses.append(cost(w, xs, ys))
        for x, y in zip(xs, ys):
            w = w - lr * 2 * x * (w * x - y)
    return w, losses
