"""Your numbers are right but come out as float64, the dtype of your weights, whatever the pictures are. Give the
weights the dtype of the pictures."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=torch.float64)
    return (images * weights[:, None, None]).sum(-3)
