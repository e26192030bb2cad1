"""Your gradient has the last sample only: each turn of the loop writes over what the one before it found. Start from 0
and add every sample's part, then divide."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def gradient(w, xs, ys):
    for x, y in zip(xs, ys):
        grad = 2 * x * (w * x - y)
    return grad
