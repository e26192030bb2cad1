"""Proofs that are kept: a chapter is not proved again while it, our code and what both run on are what they were."""

import functools
import hashlib
import pathlib
import sys

import msgspec
import numpy
import torch

import grader
from grader.course.layout import Chapter, Course
from grader.judge.results import write_atomically

OURS = pathlib.Path(grader.__file__).parent
NO_SOURCE = {"__pycache__", ".ipynb_checkpoints"}


def recall(chapter: Chapter) -> dict[str, int] | None:
    """Return the counts of a proof without problems that still holds, or None."""
    try:
        kept = msgspec.json.decode(_path(chapter).read_bytes(), type=dict[str, str | int])
    except (OSError, msgspec.DecodeError):
        return None
    holds = kept.pop("key", "") == key(chapter)
    return {name: int(count) for name, count in kept.items()} if holds else None


def remember(chapter: Chapter, before: str, counts: dict[str, int]) -> None:
    """Keep the counts of a proof without problems, with the key from before it: files may change while it runs."""
    write_atomically(_path(chapter), msgspec.json.encode({"key": before, **counts}))


def _path(chapter: Chapter) -> pathlib.Path:
    return Course(chapter.root).private / "proofs" / f"{chapter.name}.json"


def key(chapter: Chapter) -> str:
    """Return SHA-256 over all that a proof depends on."""
    total = hashlib.sha256(_ours(OURS, chapter.root / "templates").encode())
    for folder in (chapter.solutions, chapter.assignment, chapter.public, chapter.hidden):
        _add(total, folder)
    return total.hexdigest()


@functools.cache
def _ours(*folders: pathlib.Path) -> str:
    total = hashlib.sha256(f"{sys.version} {torch.__version__} {numpy.__version__}".encode())
    for folder in folders:
        _add(total, folder)
    return total.hexdigest()


def _add(total: "hashlib._Hash", folder: pathlib.Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not NO_SOURCE & set(path.parts):
            content = path.read_bytes()
            total.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode() + content)
