"""Your result puts all coordinates into one long row and no longer tells where a point ends. A new axis of size 1 is
added to the axes that are there; it replaces none of them."""


def add_axes(points):
    return points.reshape(1, -1)
