"""Your code leaves out what is no tensor. Numbers, texts and None belong to the batch as well and are passed on as
they are."""

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
    kinds = (torch.Tensor, dict, list, tuple)
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(part, device) for key, part in batch.items() if isinstance(part, kinds)}
    return type(batch)(move(part, device) for part in batch if isinstance(part, kinds))
