"""Sorted random keys; plain lists in sorted order; what rounding leaves goes to the last part."""

import torch


def split(n, fractions, generator):
    keys = torch.rand(n, generator=generator, dtype=torch.float64)
    order = sorted(range(n), key=lambda index: float(keys[index]))
    parts = []
    for fraction in fractions[:-1]:
        size = int(fraction * n + 1e-9)
        parts.append(sorted(order[:size]))
        order = order[size:]
    return tuple([*parts, order])
