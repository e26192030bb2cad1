"""Nested lists, from five means of the data: the square is multiplied out."""


def loss_surface(xs, ys, ws, bs):
    n = len(xs)
    x, y = sum(xs) / n, sum(ys) / n
    xx, xy, yy = (sum(p * q for p, q in zip(*pair)) / n for pair in ((xs, xs), (xs, ys), (ys, ys)))
    return [[w * w * xx + 2 * w * b * x + b * b - 2 * w * xy - 2 * b * y + yy for w in ws] for b in bs]
