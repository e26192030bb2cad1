"""You have differentiated for x: the factor in front of the error is w. The data stay as they are and w is what moves,
so ask how much w·x grows when w does."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)


def gradient(w, xs, ys):
    return sum(2 * w * (w * x - y) for x, y in zip(xs, ys)) / len(xs)
