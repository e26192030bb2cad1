"""The folders that workers write to: made, emptied and removed, whatever a student's code has left in them."""

import contextlib
import os
import pathlib
import secrets
import tempfile
from collections.abc import Container

from grader.cage.privilege import NOBODY, is_root


def make_box() -> pathlib.Path:
    """Return a fresh folder that the worker's user may write to."""
    box = pathlib.Path(tempfile.mkdtemp(prefix="box-"))
    if is_root():
        os.chown(box, NOBODY, NOBODY)
    return box


def remove_box(box: pathlib.Path) -> None:
    """Remove a worker's folder and all that is in it."""
    empty(box)
    with contextlib.suppress(OSError):
        box.rmdir()


def empty(folder: pathlib.Path, but: Container[str] = ()) -> None:
    """Remove what lies in a folder but for some names: also what was closed to its owner, and however deep.

    Folders are brought up before they are emptied, since a path to the deepest may be longer than the system takes.
    """
    with contextlib.suppress(OSError):
        os.chmod(folder, 0o700)
        waiting = [folder / name for name in os.listdir(folder) if name not in but]
        while waiting:
            with contextlib.suppress(OSError):
                waiting += _remove(waiting.pop(), folder)


def _remove(path: pathlib.Path, top: pathlib.Path) -> list[pathlib.Path]:
    """Remove a file, or a folder without the folders in it; return where these are now."""
    if path.is_symlink() or not path.is_dir():
        path.unlink()
        return []
    path.chmod(0o700)
    moved = []
    for inner in path.iterdir():
        if inner.is_symlink() or not inner.is_dir():
            inner.unlink()
        else:
            inner.chmod(0o700)
            moved.append(inner.rename(top / secrets.token_hex(8)))
    path.rmdir()
    return moved
