"""What the scripts share: an order that depends on nothing but the content, and files that come out the same."""

import argparse
import collections
import csv
import hashlib
import io
import pathlib
import zipfile
from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

from grader.data.store import FOLDER, PARTS

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
UNIX = 3


def rank(seed: str, content: bytes) -> bytes:
    """Return a sort key that shuffles: the same for ever, unlike the streams of a random generator."""
    return hashlib.sha256(seed.encode() + b"\0" + content).digest()


def take(seed: str, images: np.ndarray, labels: np.ndarray, each: int, avoid: Iterable[bytes] = ()) -> list[int]:
    """Return the indices of `each` pictures of every label, in shuffled order.

    No picture comes twice, and none whose bytes are in `avoid` comes at all.
    """
    seen = set(avoid)
    taken: collections.Counter[int] = collections.Counter()
    chosen = []
    for index in sorted(range(len(images)), key=lambda index: rank(seed, images[index].tobytes())):
        content, label = images[index].tobytes(), int(labels[index])
        if content not in seen and taken[label] < each:
            seen.add(content)
            taken[label] += 1
            chosen.append(index)
    short = sorted({int(label) for label in labels if taken[int(label)] < each})
    if short:
        raise SystemExit(f"fewer than {each} different pictures of {short}")
    return chosen


def deal(seed: str, items: Sequence[str], group: Callable[[str], Hashable], hidden: int, train: int) -> list[list[str]]:
    """Return [train, hidden], two shuffled lists of the asked lengths; the items of one group go to one of them."""
    groups = collections.defaultdict(list)
    for item in sorted(items, key=lambda item: rank(seed, item.encode())):
        groups[group(item)].append(item)
    parts: list[list[str]] = [[], []]
    for members in groups.values():
        part = parts[1] if len(parts[1]) + len(members) <= hidden else parts[0]
        part.extend(members)
    if len(parts[1]) != hidden or len(parts[0]) < train:
        raise SystemExit(f"{len(items)} items do not part into {train} and {hidden}")
    return [parts[0][:train], parts[1]]


def write_arrays(path: pathlib.Path, **arrays: np.ndarray) -> None:
    """Write an .npz file without the time of day in it, and print its line for the README."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy", EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, UNIX
            archive.writestr(info, buffer.getvalue(), compresslevel=9)
    _tell(path, len(next(iter(arrays.values()))))


def write_rows(path: pathlib.Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a .csv file (UTF-8, Unix line ends), and print its line for the README."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    _tell(path, len(rows))


def arguments(described: str, source: str) -> tuple[pathlib.Path, dict[str, pathlib.Path]]:
    """Read the command line; return the source's path and the folder of each part."""
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("--source", type=pathlib.Path, required=True, help=source)
    parser.add_argument("--out", type=pathlib.Path, default=FOLDER, help="where train/ and hidden/ are (grader/data)")
    given = parser.parse_args()
    return given.source, {part: given.out / part for part in PARTS}


def _tell(path: pathlib.Path, examples: int) -> None:
    content = path.read_bytes()
    name = f"{path.parent.name}/{path.name}"
    print(f"| `{name}` | {examples:,} | {len(content):,} | `{hashlib.sha256(content).hexdigest()}` |")
