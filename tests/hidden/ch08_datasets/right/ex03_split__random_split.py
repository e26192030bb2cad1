"""torch's own random_split, from which the indices are taken."""

import torch


def split(n, fractions, generator):
    subsets = torch.utils.data.random_split(range(n), fractions, generator=generator)
    return [torch.tensor(list(subset)) for subset in subsets]
