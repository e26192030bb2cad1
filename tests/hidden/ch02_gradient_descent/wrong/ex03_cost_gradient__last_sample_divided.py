"""Your loop writes over the gradient instead of adding to it, and what is divided at the end is the last sample's part
alone. Start from 0 and use += for every sample."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def gradient(w, xs, ys):
    grad = 0
    for x, y in zip(xs, ys):
        grad = 2 * x * (w * x - y)
    return grad / len(xs)
