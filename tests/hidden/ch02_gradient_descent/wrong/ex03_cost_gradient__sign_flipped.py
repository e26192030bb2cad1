"""Your gradient has the opposite sign. Where w·x is too large for a positive x, the cost grows with w, so the slope is
positive: prediction minus target."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def gradient(w, xs, ys):
    return sum(2 * x * (y - w * x) for x, y in zip(xs, ys)) / len(xs)
