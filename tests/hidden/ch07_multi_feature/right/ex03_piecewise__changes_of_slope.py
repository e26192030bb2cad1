"""The same sum sorted by knots: one ReLU for each, times the change of slope there, as plain numbers."""

def hard_sigmoid_curve(x, knots, heights):
    k, h = knots.tolist(), heights.tolist()
    slopes = [(b - a) / (d - c) for a, b, c, d in zip(h, h[1:], k, k[1:])]
    changes = [after - before for before, after in zip([0.0, *slopes], [*slopes, 0.0])]
    return [h[0] + sum(change * max(0.0, t - at) for change, at in zip(changes, k)) for t in x.tolist()]
