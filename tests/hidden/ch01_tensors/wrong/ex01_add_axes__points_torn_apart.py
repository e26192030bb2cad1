"""Your result has the points' axes exchanged by a reshape, which fills the new shape with the numbers in their old
order and tears the points apart. Only a new axis is asked for; N and D stay where they are."""


def add_axes(points):
    return points.reshape(1, points.shape[1], points.shape[0])
