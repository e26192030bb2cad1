"""Your code adds an ending to the name that it is given, so the file lies under another name than the caller thinks.
Use the path as it is."""

import torch


def save_tensors(path, tensors):
    torch.save(tensors, path + ".pt")


def load_tensors(path):
    return torch.load(path + ".pt", map_location="cpu", weights_only=True)
