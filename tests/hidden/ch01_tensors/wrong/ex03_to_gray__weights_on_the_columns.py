"""Your weights line up with the columns of the picture, because broadcasting compares shapes from the end. Give the
weights two axes of size 1, (3, 1, 1), and they line up with the channels."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype)
    return (images * weights).sum(-3)
