"""Your code compares errors that have been rounded to two places. Close to the best weight they are all the same then,
and the first of them is taken: compare the errors as they are."""

def grid_search(xs, ys, ws):
    errors = []
    for w in ws:
        squares = [(w * x - y) ** 2 for x, y in zip(xs, ys, strict=True)]
        errors.append(sum(squares) / len(squares))
    best = [round(e, 2) for e in errors].index(round(min(errors), 2))
    return ws[best], errors
