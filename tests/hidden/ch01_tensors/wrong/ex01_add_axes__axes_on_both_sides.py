"""Your result has a new axis at each end. One in front is asked for: (1, N, D)."""


def add_axes(points):
    return points[None, ..., None]
