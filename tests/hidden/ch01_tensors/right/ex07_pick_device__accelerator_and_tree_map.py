"""Other questions to PyTorch, a message with more in it, and PyTorch's own walk through nested containers."""

import torch
from torch.utils import _pytree as tree


def pick_device(prefer=None):
    if prefer is None:
        there = torch.accelerator.is_available()
        return torch.accelerator.current_accelerator() if there else torch.device("cpu")
    try:
        return torch.device(prefer)
    except Exception as error:
        raise ValueError(f"{prefer}: {error}") from error


def move(batch, device):
    return tree.tree_map(lambda part: torch.as_tensor(part, device=device) if torch.is_tensor(part) else part, batch)
