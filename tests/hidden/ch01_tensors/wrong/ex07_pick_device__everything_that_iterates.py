"""Your move takes whatever can be gone through for a list. A range, a set or bytes are neither tensors nor lists, tuples
or dicts: what is none of these is passed on as it is."""

from collections.abc import Iterable

import torch


def pick_device(prefer=None):
    if prefer is not None:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}") from None
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
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    if isinstance(batch, Iterable) and not isinstance(batch, str):
        return [move(part, device) for part in batch]
    return batch
