"""Your code grants a wish for cuda or mps only where it finds such a device, and else quietly takes another. A device
that was asked for by name is taken as given; if it is missing, PyTorch says so as soon as it is used."""

import torch


def pick_device(prefer=None):
    found = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if prefer is not None:
        try:
            wish = torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}") from None
        if found[wish.type]:
            return wish
    return torch.device(next(name for name, there in found.items() if there))


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(part, device) for key, part in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move(part, device) for part in batch)
    return batch
