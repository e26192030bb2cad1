"""Your search begins with a made-up smallest error of 1000 and keeps no weight whose error is larger. On data with
large numbers that can be all of them; begin with the first weight's own error, or with infinity."""


def grid_search(xs, ys, ws):
    best_w, smallest = 0.0, 1000.0
    errors = []
    for w in ws:
        error = sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)
        errors.append(error)
        if error < smallest:
            best_w, smallest = w, error
    return best_w, errors
