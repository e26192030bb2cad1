"""Your code cuts first and shuffles each part afterwards. Which sample is in which part is then no matter of chance at all; shuffle first, then cut."""

import torch


def split(n, fractions, generator):
    order = torch.arange(n)
    ends = [round(sum(fractions[: k + 1]) * n) for k in range(len(fractions) - 1)]
    return [
        order[begin:end][torch.randperm(end - begin, generator=generator)]
        for begin, end in zip([0, *ends], [*ends, n], strict=True)
    ]
