"""Your file holds the tensors without their names, and numbers take their place when it is read. Save the dict
itself, names and tensors together."""

import torch


def save_tensors(path, tensors):
    torch.save(list(tensors.values()), path)


def load_tensors(path):
    loaded = torch.load(path, map_location="cpu", weights_only=True)
    return {str(number): tensor for number, tensor in enumerate(loaded)}
