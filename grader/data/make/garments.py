"""Make the garments: 4,000 training and 1,000 test pictures of Fashion-MNIST, as many of each kind.

apt-get install dataset-fashion-mnist
python -m grader.data.make.garments --source /usr/share/datasets/fashion-mnist
"""

import gzip
import pathlib

import numpy as np

from grader.data.make import packing

FILES = {"train": "train", "hidden": "t10k"}
SEED = "garments 1"
EACH = {"train": 400, "hidden": 100}
HEADER = {1: 8, 3: 16}  # bytes before the data in a file of that many axes


def main() -> None:
    """Read the folder and write both halves, hidden ones from the test pictures only."""
    source, folders = packing.arguments("Make the garments.", "the folder of the four .gz files")
    used: list[bytes] = []
    for part in ("hidden", "train"):
        images = read(source / f"{FILES[part]}-images-idx3-ubyte.gz", 3).reshape(-1, 28, 28)
        labels = read(source / f"{FILES[part]}-labels-idx1-ubyte.gz", 1)
        chosen = packing.take(f"{SEED} {part}", images, labels, EACH[part], avoid=used)
        used += [images[index].tobytes() for index in chosen]
        packing.write_arrays(folders[part] / "garments.npz", images=images[chosen], labels=labels[chosen])


def read(path: pathlib.Path, axes: int) -> np.ndarray:
    """Return the bytes of a packed file in MNIST's format, uint8, flat."""
    return np.frombuffer(gzip.decompress(path.read_bytes()), dtype=np.uint8, offset=HEADER[axes])


if __name__ == "__main__":
    main()
