"""Your code tries only the first weight. A return inside the loop over the weights does that: it belongs below the loop,
one level further left."""


def grid_search(xs, ys, ws):
    best_w, smallest = None, float("inf")
    errors = []
    for w in ws:
        error = sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs)
        errors.append(error)
        if error < smallest:
            best_w, smallest = w, error
        return best_w, errors
