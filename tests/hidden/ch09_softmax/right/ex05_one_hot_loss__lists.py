"""Plain Python, one row at a time; the result is a float."""

import math


def one_hot_cross_entropy(logits, one_hot):
    losses = []
    for row, ones in zip(logits.tolist(), one_hot.tolist()):
        own = row[ones.index(1)]
        top = max(row)
        losses.append(math.log(math.fsum(math.exp(score - top) for score in row)) + top - own)
    return math.fsum(losses) / len(losses)
