"""Your parts are drawn one independently of the other, so an index may be in several of them. What the model has trained on cannot test it; draw one order and cut it."""

import torch


def split(n, fractions, generator):
    order = torch.randperm(n, generator=generator)
    ends = [round(sum(fractions[: k + 1]) * n) for k in range(len(fractions) - 1)]
    return [
        torch.randperm(n, generator=generator)[: end - begin] for begin, end in zip([0, *ends], [*ends, n], strict=True)
    ]
