"""Your code asks whether PyTorch was built for mps. That is a question about the program, not about the computer that
it runs on: is_available says whether the device is there."""

import torch


def pick_device(prefer=None):
    if prefer is not None:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}; try 'cpu', 'cuda' or 'mps'") from None
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_built():
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
