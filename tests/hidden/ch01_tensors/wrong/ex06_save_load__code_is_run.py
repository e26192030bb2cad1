"""Your load_tensors runs whatever code a stranger has put into the file: `weights_only=False` says that you trust it.
With `weights_only=True` only tensors and plain containers are read, and anything else is refused."""

import torch


def save_tensors(path, tensors):
    torch.save(tensors, path)


def load_tensors(path):
    return torch.load(path, map_location="cpu", weights_only=False)
