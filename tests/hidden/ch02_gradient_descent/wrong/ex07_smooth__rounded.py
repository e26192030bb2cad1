"""Your code rounds each smoothed value to a few places. A loss may be far smaller than that, and nothing is left of it;
round when you print, if at all."""

def smooth(losses, a):
    smoothed = [losses[0]]
    for x in losses[1:]:
        smoothed.append(round(a * x + (1 - a) * smoothed[-1], 6))
    return smoothed
