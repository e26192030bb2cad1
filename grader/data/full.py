"""The full picture sets, read by torchvision from a folder that the user names."""

import os
import pathlib

import torch

from grader.cage.torchvision_cpu import declare_operators
from grader.data.store import PARTS, DataMissing

VARIABLE = "GRADER_DATA"
SETS = {"digits": "MNIST", "garments": "FashionMNIST"}


def load_full(
    name: str, part: str, folder: str | os.PathLike[str] | None, download: bool
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return (pixels, labels) of the full set, uint8 (N, 28, 28) and int64 (N,).

    "train" is the set's 60,000 pictures and "hidden" its 10,000 test pictures, which are public.
    Raises DataMissing where the folder, or a file in it, is not there.
    """
    if part not in PARTS:
        raise ValueError(f'part is "train" or "hidden", not {part!r}')
    kind = SETS[name]
    root = _root(name, folder, download)
    declare_operators()
    import torchvision.datasets  # here, because it takes a second and the small sets do without

    try:
        dataset = getattr(torchvision.datasets, kind)(root, train=part == "train", download=download)
    except (RuntimeError, OSError) as error:
        raise DataMissing(_advice(name, root / kind / "raw", str(error) if download else "")) from error
    return dataset.data, dataset.targets


def _root(name: str, folder: str | os.PathLike[str] | None, download: bool) -> pathlib.Path:
    named = folder or os.environ.get(VARIABLE)
    if not named:
        raise DataMissing(
            f"{name}(full=True) reads a folder of yours, and none is named.\n"
            f"Set {VARIABLE}, or pass folder=, and add download=True to fill it."
        )
    root = pathlib.Path(named).expanduser()
    if not root.is_dir() and not download:
        raise DataMissing(
            f"There is no folder {root}, from which {name}(full=True) reads.\n"
            f"Make it and put {SETS[name]}/raw there, or pass download=True to fill it."
        )
    return root


def _advice(name: str, raw: pathlib.Path, reason: str) -> str:
    if reason:
        return f"The full {name} could not be downloaded to {raw}: {reason}\nTry again with a network."
    if any(raw.glob("*-ubyte.gz")):
        return f"The files in {raw} are still packed.\nUnpack them: gunzip --keep {raw}/*-ubyte.gz"
    return (
        f"The full {name} are not in {raw}.\n"
        "Put train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte "
        "there, or pass download=True."
    )
