"""Your list begins with the second value. The first loss is the first value of the curve, so there are as many values
as losses."""


def smooth(losses, a):
    smoothed, s = [], losses[0]
    for x in losses[1:]:
        s = a * x + (1 - a) * s
        smoothed.append(s)
    return smoothed
