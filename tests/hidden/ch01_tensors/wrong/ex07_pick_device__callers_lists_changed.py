"""Your code puts the moved tensors into the lists and dicts that it was given. They belong to the caller: build new
ones."""

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
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    if isinstance(batch, (list, dict)):
        for key in batch if isinstance(batch, dict) else range(len(batch)):
            batch[key] = move(batch[key], device)
    return batch
