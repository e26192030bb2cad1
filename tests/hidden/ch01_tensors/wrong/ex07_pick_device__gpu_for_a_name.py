"""Your code calls the device "gpu", and PyTorch knows none of that name. Its name is "cuda", after the system by
which NVIDIA GPUs are programmed."""

import torch


def pick_device(prefer=None):
    if prefer not in (None, "cpu", "gpu", "cuda", "cuda:1", "mps"):
        raise ValueError(f"no device is called {prefer!r}")
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("gpu")
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
