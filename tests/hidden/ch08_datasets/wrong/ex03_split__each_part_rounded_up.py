"""Your parts are rounded one by one, and what the others leave over is the size of the last one. Where many of them are rounded up nothing is left over, and the last size is negative; round the places of the cuts instead."""

import torch


def split(n, fractions, generator):
    order = torch.randperm(n, generator=generator)
    sizes = [round(fraction * n) for fraction in fractions[:-1]]
    return list(torch.split(order, [*sizes, n - sum(sizes)]))
