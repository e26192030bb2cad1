"""Where the files of the data sets lie, and how they are read."""

import csv
import pathlib

import numpy as np

FOLDER = pathlib.Path(__file__).parent
PARTS = ("train", "hidden")


class DataMissing(Exception):
    """A data file is not on this machine; the text names the file and what to do."""


def arrays(name: str, part: str) -> dict[str, np.ndarray]:
    """Return the arrays of `PART/name` (an .npz file) by name, freshly read."""
    with np.load(find(name, part), allow_pickle=False) as archive:
        return {key: archive[key] for key in archive.files}


def rows(name: str, part: str) -> list[list[str]]:
    """Return the lines of `PART/name` (a .csv file, UTF-8), each as its cells, without the header."""
    with find(name, part).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def find(name: str, part: str) -> pathlib.Path:
    """Return the path of the file `name` of one part.

    Raises ValueError for a part that does not exist and DataMissing for a file that is not here.
    """
    if part not in PARTS:
        raise ValueError(f'part is "train" or "hidden", not {part!r}')
    path = FOLDER / part / name
    if path.is_file():
        return path
    if part == "hidden":
        raise DataMissing(
            f"There is no {path}.\n"
            'Hidden halves stay with the instructor and never ship to students; part="train" loads yours.'
        )
    raise DataMissing(f"There is no {path}, which belongs to the grader.\nInstall the grader again.")
