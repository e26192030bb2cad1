"""No tensor operation at all: a list around nested lists."""


def add_axes(points):
    return [points.tolist()]
