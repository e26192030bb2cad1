"""Your tensors all come back as float32: whole numbers have become floats, and float64 has lost half of its digits.
Save each tensor as it is."""

import torch


def save_tensors(path, tensors):
    torch.save({name: tensor.float() for name, tensor in tensors.items()}, path)


def load_tensors(path):
    return torch.load(path, map_location="cpu", weights_only=True)
