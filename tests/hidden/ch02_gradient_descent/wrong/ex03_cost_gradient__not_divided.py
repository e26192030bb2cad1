"""Your gradient is that of the sum of the squared errors. The cost is their mean, and dividing it by the number of
samples divides its gradient by the same number."""


def cost(w, xs, ys):
    return sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)



def gradient(w, xs, ys):
    return sum(2 * x * (w * x - y) for x, y in zip(xs, ys))
