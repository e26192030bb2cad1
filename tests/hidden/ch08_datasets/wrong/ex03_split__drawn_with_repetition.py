"""Your indices are drawn with repetition: some occur several times and others never. A permutation has each of them once."""

import torch


def split(n, fractions, generator):
    order = torch.randint(n, (n,), generator=generator)
    ends = [round(sum(fractions[: k + 1]) * n) for k in range(len(fractions) - 1)]
    return [order[begin:end] for begin, end in zip([0, *ends], [*ends, n], strict=True)]
