"""Your first result is the smallest error. Asked for is the weight that it belongs to: the number at the same place in
ws."""


def grid_search(xs, ys, ws):
    errors = [sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs) for w in ws]
    return min(errors), errors
