"""Names kept to the end, functions imported by name, a ValueError of its own, cases by structure."""

import re

import torch
from torch import Tensor
from torch.cuda import is_available as has_cuda
from torch.backends.mps import is_available as has_mps


class NoSuchDevice(ValueError):
    pass


def pick_device(prefer=None):
    if prefer is not None:
        if not re.fullmatch(r"(cpu|cuda|mps)(:\d+)?", str(prefer)):
            raise NoSuchDevice(f"'{prefer}' is not one of cpu, cuda, mps")
    else:
        prefer = "cuda:0" if has_cuda() else "mps" if has_mps() else "cpu"
    return torch.device(prefer)


def move(batch, device):
    match batch:
        case Tensor():
            return batch.to(device=device, non_blocking=True)
        case list():
            return list(map(lambda part: move(part, device), batch))
        case tuple():
            return tuple([move(part, device) for part in batch])
        case dict():
            return dict(zip(batch, move(list(batch.values()), device)))
    return batch
