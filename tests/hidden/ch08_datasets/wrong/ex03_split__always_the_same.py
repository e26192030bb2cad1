"""Your code draws from a seed of its own, so every caller gets the same parts. The order is to come from the generator that is handed over."""

import torch


def split(n, fractions, generator):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(0))
    ends = [round(sum(fractions[: k + 1]) * n) for k in range(len(fractions) - 1)]
    return [order[begin:end] for begin, end in zip([0, *ends], [*ends, n], strict=True)]
