"""Your code knows "cuda" but not "cuda:1", the second GPU of a computer that has several. torch.device reads such
names, so let it decide which names are right."""

import torch


def pick_device(prefer=None):
    if prefer not in (None, "cuda", "mps", "cpu"):
        raise ValueError(f"no device is called {prefer!r}")
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(part, device) for key, part in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move(part, device) for part in batch)
    return batch
