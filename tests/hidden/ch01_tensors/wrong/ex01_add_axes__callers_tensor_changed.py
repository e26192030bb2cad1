"""Your code gives the new axis to the caller's own tensor: a method whose name ends in an underscore works in place.
Indexing with None makes a new view and leaves the tensor handed in as it was."""


def add_axes(points):
    return points.unsqueeze_(0)
