"""Where the tensors of a worker lie: on the CPU, on an accelerator, or on one that is only pretended."""

import dataclasses
import os
from typing import Any

from grader.cage.limits import Limits

CPU, AUTO, PRETEND = "cpu", "auto", "pretend"
REAL = ("cuda", "mps")
ADDRESSES = 1 << 44  # bytes
NAMES = (CPU, *REAL, AUTO, PRETEND)


class NoDevice(Exception):
    """This machine does not have the device that was asked for; the text says which it has."""


def pick(wish: str) -> str:
    """Return the device to use; `auto` takes cuda, then mps, then the CPU. Raises NoDevice for one that is not here."""
    if wish in (CPU, PRETEND):
        return wish
    if wish not in NAMES:
        raise NoDevice(f"No device is called `{wish}`; --device takes {', '.join(NAMES)}.")
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    found = [name for name in REAL if there[name]]
    if wish == AUTO:
        return (found or [CPU])[0]
    if wish not in found:
        has = " and ".join([*found, CPU])
        raise NoDevice(f"torch {torch.__version__} finds no {wish} here, only {has}. `--device pretend` needs no GPU.")
    return wish


def place(device: str) -> str:
    """Return what torch calls a device."""
    return "cuda" if device == PRETEND else device


def jobs_on(device: str) -> int:
    """Return how many workers to run at a time where nobody says: one on an accelerator, whose memory they share."""
    return 1 if device in REAL else os.cpu_count() or 1


class Device:
    """The device of one worker; everything that reaches the student's code is brought there."""

    def __init__(self, name: str = CPU):
        self.name = name
        self.real = name in REAL
        self.place = place(name)
        if name == PRETEND:
            from grader.cage.pretend import Pretend

            self.pretended = Pretend()

    def settle(self) -> None:
        """Get ready, before the submission is loaded. No device is opened: the children of a worker do that."""
        if self.name == PRETEND:
            self.pretended.settle()
        elif self.real:  # the checks' tolerances are those of full float32
            import torch

            torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
            torch.backends.cudnn.deterministic = True

    def allowed(self, limits: Limits) -> Limits:
        """Return the limits that can be set: a GPU's driver maps all of its memory, far more than it uses."""
        return dataclasses.replace(limits, memory=ADDRESSES) if self.real else limits

    def seed(self, number: int) -> None:
        """Start the device's generator anew."""
        if self.real:
            import torch

            getattr(torch, self.name).manual_seed(number)

    def bring(self, value: Any) -> Any:
        """Return a leaf tensor, a generator or a module there; anything else as it is."""
        if self.name == CPU:
            return value
        import torch

        if isinstance(value, torch.Tensor):
            return value.detach().to(self.place).requires_grad_(value.requires_grad)
        if isinstance(value, torch.nn.Module):
            shapes_only = any(parameter.is_meta for parameter in value.parameters())
            return value if shapes_only else value.to(self.place)
        if isinstance(value, torch.Generator) and self.real:
            return torch.Generator(self.place).manual_seed(value.initial_seed())
        return value
