"""Your first result is the weight with the largest error, the worst of the grid. The line fits best where the error is
smallest."""


def grid_search(xs, ys, ws):
    errors = [sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs) for w in ws]
    return ws[errors.index(max(errors))], errors
