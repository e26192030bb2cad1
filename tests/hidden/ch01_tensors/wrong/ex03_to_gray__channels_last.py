"""Your code weighs and sums the last axis, where the columns of the picture are. In this order of axes the channels
are third from the end."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype)
    return (images * weights).sum(-1)
