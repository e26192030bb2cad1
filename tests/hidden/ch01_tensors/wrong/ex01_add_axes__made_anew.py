"""Your code takes the numbers out of the tensor and makes a new one of them, for which PyTorch chooses a dtype anew:
float32 for float64, int64 for every kind of whole number. Put the axis into the tensor that you have."""

import torch


def add_axes(points):
    return torch.tensor([points.tolist()])
