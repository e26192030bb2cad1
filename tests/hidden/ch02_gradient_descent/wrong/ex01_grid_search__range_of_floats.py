"""Your loop makes its weights with range and floats, which Python refuses: range counts in whole numbers. The weights
to try are handed over as ws, so you can go through that list itself."""


def grid_search(xs, ys, ws):
    best_w, smallest = None, float("inf")
    errors = []
    for w in range(0.0, 4.1, 0.1):
        error = sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)
        errors.append(error)
        if error < smallest:
            best_w, smallest = w, error
    return best_w, errors
