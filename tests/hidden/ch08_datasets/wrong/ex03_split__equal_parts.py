"""Your parts are all of one size, whatever the fractions are. Part k gets fractions[k] of the samples."""

import torch


def split(n, fractions, generator):
    order = torch.randperm(n, generator=generator)
    ends = [round((k + 1) * n / len(fractions)) for k in range(len(fractions) - 1)]
    return [order[begin:end] for begin, end in zip([0, *ends], [*ends, n], strict=True)]
