"""Your code puts the samples into a dict, with the inputs as keys. Of two samples with the same input only the last
target is left: go through both lists side by side."""

def stochastic_descend(w, xs, ys, lr, epochs):
    losses = []
    for _ in range(epochs):
        for x, y in dict(zip(xs, ys)).items():
            error = w * x - y
            losses.append(error**2)
            w = w - lr * 2 * error * x
    return w, losses
