"""`.to` does not change a tensor, it returns another one, and your code does not keep what it returns. Put that into
the new list, tuple or dict."""

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
        batch.to(device)
    elif isinstance(batch, dict):
        for part in batch.values():
            move(part, device)
    elif isinstance(batch, (list, tuple)):
        for part in batch:
            move(part, device)
    return batch
