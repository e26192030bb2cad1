"""Your smoothed values are written into the list that was handed over. The caller's losses are lost that way; fill a
new list."""


def smooth(losses, a):
    for i in range(1, len(losses)):
        losses[i] = a * losses[i] + (1 - a) * losses[i - 1]
    return losses
