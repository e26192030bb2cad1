"""What the tests of data share: running a script as on the command line, files in the format of MNIST."""

import pathlib
import struct
import sys

import numpy as np

from grader.data import store

DEBIAN = pathlib.Path("/usr/share/datasets/fashion-mnist")
IDX = {"train": ("train", 6), "hidden": ("t10k", 3)}


def run(script, monkeypatch, source, out):
    """Run a script as on the command line; return {path: content} of what it wrote."""
    monkeypatch.setattr(sys, "argv", ["make", "--source", str(source), "--out", str(out)])
    script.main()
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.*"))}


def assert_committed(written):
    assert len(written) == 2
    for name, content in written.items():
        assert content == (store.FOLDER / name).read_bytes(), name


def idx(array):
    """Return a uint8 array in MNIST's file format."""
    return struct.pack(f">BBBB{array.ndim}I", 0, 0, 8, array.ndim, *array.shape) + array.tobytes()


def idx_files(folder, pack=lambda content: content, suffix=""):
    """Write a tiny set in MNIST's file format; return its {part: (images, labels)}."""
    folder.mkdir(parents=True)
    found = {}
    for part, (stem, count) in IDX.items():
        images = np.random.default_rng(count).integers(0, 256, (count, 28, 28), dtype=np.uint8)
        labels = np.arange(count, dtype=np.uint8) % 3
        (folder / f"{stem}-images-idx3-ubyte{suffix}").write_bytes(pack(idx(images)))
        (folder / f"{stem}-labels-idx1-ubyte{suffix}").write_bytes(pack(idx(labels)))
        found[part] = images, labels
    return found
