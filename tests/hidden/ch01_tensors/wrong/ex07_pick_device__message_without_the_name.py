"""Your ValueError does not say which name was wrong. Whoever reads it has perhaps typed that name in another file:
put the name into the message."""

import torch


def pick_device(prefer=None):
    if prefer is not None:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError("there is no such device") from None
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
