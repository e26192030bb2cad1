"""A child process in a session of its own: limits and an empty environment, but no isolation."""

import os
import pathlib
import tempfile


def prepare() -> None:
    """Nothing to prepare."""


def fork() -> int:
    """Fork a worker."""
    return os.fork()


def enter(box: pathlib.Path) -> pathlib.Path:
    """Work in the box, which the host has made."""
    os.chdir(box)
    tempfile.tempdir = None  # the zygote may have looked for one, where the worker may not write
    os.environ.update(HOME=str(box), TMPDIR=str(box), PATH="/usr/bin:/bin", OMP_NUM_THREADS="1")
    return box


def seal(box: pathlib.Path) -> None:
    """Nothing to give up."""
