"""Your cost is the sum of the squared errors, while your gradient belongs to their mean. The cost is a mean too: divide
by the number of samples."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys))


def gradient(w, xs, ys):
    return sum(2 * x * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
