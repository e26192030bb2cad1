"""Your a is the weight of the past. Some books write it that way round; here a is the weight of the new loss, and the
past has 1 - a."""


def smooth(losses, a):
    smoothed = [losses[0]]
    for x in losses[1:]:
        smoothed.append(a * smoothed[-1] + (1 - a) * x)
    return smoothed
