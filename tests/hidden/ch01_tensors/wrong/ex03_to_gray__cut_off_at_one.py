"""Your code cuts the brightness off below 0 and above 1. The pictures are floats of any size (before they are scaled, or
after they have been standardised), and their brightness is the weighted sum, whatever it comes to."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype)
    return (images * weights[:, None, None]).sum(-3).clamp(0, 1)
