"""Your code takes the seed from the generator and begins anew with it each time. A generator moves on with each draw;
two batches in a row would get the same noise.
"""

import torch


def add_noise(images, amount, generator):
    own = torch.Generator(images.device).manual_seed(generator.initial_seed())
    noise = torch.randn(images.shape, generator=own, dtype=images.dtype, device=images.device)
    return (images + amount * noise).clamp(0, 1)
