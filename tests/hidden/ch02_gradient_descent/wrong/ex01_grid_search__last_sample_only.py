"""Your error of each weight is that of the last sample alone: the loop over the samples writes over it instead of
adding up. Start from 0 and add every sample's square, then divide by their number."""


def grid_search(xs, ys, ws):
    errors = []
    for w in ws:
        for x, y in zip(xs, ys):
            error = (w * x - y) ** 2
        errors.append(error)
    return ws[errors.index(min(errors))], errors
