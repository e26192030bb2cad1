"""Your parts are all rounded down, and the samples that are left over are in none of them. Each index belongs to one part, so give the rest to one of them."""

import torch


def split(n, fractions, generator):
    order = torch.randperm(n, generator=generator)
    sizes = [int(fraction * n + 1e-9) for fraction in fractions]
    ends = [sum(sizes[: k + 1]) for k in range(len(sizes))]
    return [order[begin:end] for begin, end in zip([0, *ends], ends)]
