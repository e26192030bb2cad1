"""The pictures themselves are the means of the normal numbers."""

import torch


def add_noise(images, amount, generator):
    result = torch.normal(images, float(amount), generator=generator)
    return result.clamp_(min=0).clamp_(max=1)
