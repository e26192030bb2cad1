"""Try every weight of a grid.

About 10 minutes.
"""


def grid_search(xs, ys, ws):
    """Return the weight of a grid with which ŷ = w·x fits best, and the error of every weight.

    The error of a weight is the mean of (w·x - y)² over all samples.

    Args:
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
        ws: list of floats, the weights to try, in any order and of any size.
    Returns: the tuple (best_w, errors): the number in ws with the smallest error (any of them if several are equally
        good), and a list with one number for each number in ws, in the same order.
    """
    # TODO: find the error of each weight, keep them all, and pick the weight that belongs to the smallest.
    ### BEGIN SOLUTION
    errors = []
    for w in ws:
        squares = [(w * x - y) ** 2 for x, y in zip(xs, ys, strict=True)]
        errors.append(sum(squares) / len(squares))
    best = errors.index(min(errors))
    return ws[best], errors
    ### END SOLUTION
