"""Without cuda your code takes the cpu, even where PyTorch says that mps is available. That is the GPU of an Apple
computer, and it comes second, before the cpu."""

import torch


def pick_device(prefer=None):
    if prefer is not None:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}") from None
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(part, device) for key, part in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move(part, device) for part in batch)
    return batch
