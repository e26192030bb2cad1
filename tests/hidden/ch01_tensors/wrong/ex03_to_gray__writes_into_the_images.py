"""Your code multiplies the channels of the caller's own pictures by their weights. Make new tensors (`a * b` instead
of `a *= b`): whoever called you may want to see the colours again."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype)
    images *= weights[:, None, None]
    return images.sum(-3)
