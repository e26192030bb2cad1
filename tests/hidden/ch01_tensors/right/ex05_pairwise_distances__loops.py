"""Two loops over plain numbers, and a list of lists as the result."""

import math


def pairwise_distances(a, b):
    return [[math.dist(p, q) for q in b.tolist()] for p in a.tolist()]
