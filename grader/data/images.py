"""Digits and garments: 28 × 28 pictures of ten classes."""

import os

import torch

from grader.data import store
from grader.data.full import load_full

GARMENTS = (
    "T-shirt/top",
    "trouser",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot",
)

Pictures = tuple[torch.Tensor, torch.Tensor]
Folder = str | os.PathLike[str] | None


def digits(part: str = "train", *, full: bool = False, folder: Folder = None, download: bool = False) -> Pictures:
    """Return handwritten digits: (images, labels), white ink on black.

    Args:
        part: "train" (4,000) or "hidden" (1,000, with the instructor only); as many of each digit.
        full: read all 60,000 or 10,000 of MNIST through torchvision instead, from a folder of yours.
        folder: that folder, which holds or gets `MNIST/raw`; the variable GRADER_DATA if not given.
        download: fetch what the folder lacks.
    Returns: images, float32 (N, 1, 28, 28) in 0..1, and labels, int64 (N,), 0 to 9.
    Raises: DataMissing where the files are not on this machine.
    """
    return _pictures("digits", part, full, folder, download)


def garments(part: str = "train", *, full: bool = False, folder: Folder = None, download: bool = False) -> Pictures:
    """Return pictures of clothes: (images, labels); GARMENTS[label] says what is shown.

    Args:
        part: "train" (4,000) or "hidden" (1,000, with the instructor only); as many of each kind.
        full: read all 60,000 or 10,000 of Fashion-MNIST through torchvision instead, from a folder of yours.
        folder: that folder, which holds or gets `FashionMNIST/raw`; the variable GRADER_DATA if not given.
        download: fetch what the folder lacks.
    Returns: images, float32 (N, 1, 28, 28) in 0..1, and labels, int64 (N,), 0 to 9.
    Raises: DataMissing where the files are not on this machine.
    """
    return _pictures("garments", part, full, folder, download)


def _pictures(name: str, part: str, full: bool, folder: Folder, download: bool) -> Pictures:
    if full:
        pixels, labels = load_full(name, part, folder, download)
    elif folder is not None or download:
        raise ValueError("folder= and download= go with full=True; the small set lies in the package")
    else:
        found = store.arrays(f"{name}.npz", part)
        pixels, labels = torch.from_numpy(found["images"]), torch.from_numpy(found["labels"])
    return pixels.unsqueeze(1).to(torch.float32).div_(255), labels.to(torch.int64)
