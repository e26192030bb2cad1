"""Your errors are sums of squares. Asked for are their means, so that the error does not grow with the number of
samples."""


def grid_search(xs, ys, ws):
    errors = [sum((w * x - y) ** 2 for x, y in zip(xs, ys)) for w in ws]
    return ws[errors.index(min(errors))], errors
