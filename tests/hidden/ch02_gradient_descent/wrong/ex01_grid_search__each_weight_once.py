"""A weight that stands in the list twice has only one error in your code. The errors are a list beside ws, entry by
entry: who draws the one over the other needs equally many."""

def grid_search(xs, ys, ws):
    errors = []
    for w in dict.fromkeys(ws):
        squares = [(w * x - y) ** 2 for x, y in zip(xs, ys, strict=True)]
        errors.append(sum(squares) / len(squares))
    best = errors.index(min(errors))
    return ws[best], errors
