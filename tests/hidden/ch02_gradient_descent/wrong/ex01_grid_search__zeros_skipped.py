"""Your code leaves out the error of a sample whose input is zero. Such a sample is predicted as 0 by every weight, and
its error counts like any other."""

def grid_search(xs, ys, ws):
    errors = []
    for w in ws:
        squares = [(w * x - y) ** 2 if x else 0.0 for x, y in zip(xs, ys, strict=True)]
        errors.append(sum(squares) / len(squares))
    best = errors.index(min(errors))
    return ws[best], errors
