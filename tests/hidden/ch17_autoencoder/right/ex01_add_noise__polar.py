"""Normal numbers from two uniform ones, after Box and Muller; clipping by two comparisons."""

import math

import torch


def add_noise(images, amount, generator):
    radius, angle = torch.rand((2, *images.shape), generator=generator, dtype=torch.float64)
    noise = (-2 * (1 - radius).log()).sqrt() * (2 * math.pi * angle).cos()
    result = images.double() + amount * noise
    result = torch.where(result < 0, 0.0, result)
    return torch.where(result > 1, 1.0, result).to(images.dtype)
