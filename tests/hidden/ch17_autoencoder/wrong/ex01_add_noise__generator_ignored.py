"""You draw the noise without the generator that you were given. Then nobody can have the same noise again, although the same state of the generator asks for it."""

import torch


def add_noise(images, amount, generator):
    return (images + amount * torch.randn_like(images)).clamp(0, 1)
