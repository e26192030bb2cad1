"""Your order is that of the samples with some noise added, so the first ones are mostly in the first part. In a
shuffled order each sample may stand at each place equally often.
"""

import torch


def split(n, fractions, generator):
    """Share the indices 0 to n - 1 out among several parts, as for training, validation and test.

    Every index is in exactly one part, and which one is left to chance, as if all had been shuffled. Chance comes from
    the generator alone: the same state of the generator gives the same parts, another one gives others. A
    call moves the generator on, so a second call with it gives other parts.

    Args:
        n: the number of samples.
        fractions: the share of each part, such as [0.7, 0.2, 0.1]; they add up to 1 but for rounding.
        generator: a torch.Generator.
    Returns: a list with one part for each fraction, each a tensor (or a list) of indices in any order. Part k has
        fractions[k] · n indices; where these are no whole numbers, rounding may change the size of a part, by less than
        the number of parts. A part may come out empty.
    """
    # TODO: shuffle first, then cut. No index may be lost to rounding.
    order = (torch.rand(n, generator=generator) + torch.arange(n) / n).argsort()
    ends = [round(sum(fractions[: k + 1]) * n) for k in range(len(fractions) - 1)]
    return [order[begin:end] for begin, end in zip([0, *ends], [*ends, n], strict=True)]
