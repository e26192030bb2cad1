"""Your code saves the tensors under names without capitals and spaces. Two names may become one that way, and nobody
finds a tensor under the name that it was given: keep names as they are."""

import torch


def save_tensors(path, tensors):
    torch.save({k.strip().lower(): v for k, v in tensors.items()}, path)


def load_tensors(path):
    return torch.load(path, map_location="cpu", weights_only=True)
