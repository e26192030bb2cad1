"""You add the noise and return the sum as it is. Nearly black and nearly white pixels then leave the range from 0 to 1, and no picture has such values."""

import torch


def add_noise(images, amount, generator):
    noise = torch.randn(images.shape, generator=generator, dtype=images.dtype, device=images.device)
    return images + amount * noise
