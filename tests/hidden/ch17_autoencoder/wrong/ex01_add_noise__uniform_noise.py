"""Your noise is uniform between 0 and 1. It is never negative, so it makes every picture brighter; normal noise goes both ways and is mostly small."""

import torch


def add_noise(images, amount, generator):
    noise = torch.rand(images.shape, generator=generator, dtype=images.dtype, device=images.device)
    return (images + amount * noise).clamp(0, 1)
