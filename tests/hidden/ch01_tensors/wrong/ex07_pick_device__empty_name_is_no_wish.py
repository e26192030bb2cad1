"""Your code takes an empty text for no preference at all. Only None is none: an empty text is the name of no device,
and is to be refused like any other wrong name."""

import torch


def pick_device(prefer=None):
    if prefer:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}; try 'cpu', 'cuda' or 'mps'") from None
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
    if isinstance(batch, list | tuple):
        return type(batch)(move(part, device) for part in batch)
    return batch
