"""Your result holds the whole set of points several times, once for each of them. The new axis has size 1: it holds
the set once."""


def add_axes(points):
    return points[None].repeat(len(points), 1, 1)
