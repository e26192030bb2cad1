"""Run a command as an unprivileged user who can see Python and this checkout: `python -m tests.as_nobody pytest ...`.

As root only. What lies below a folder that the user may not enter is bound, in a mount namespace of its own, to where
the user can reach it.
"""

import os
import pathlib
import sys

from grader.cage.sandbox import kernel

NOBODY = 65534
ROOT = pathlib.Path(__file__).parents[1]


def closed_ancestor(path: pathlib.Path) -> pathlib.Path | None:
    """Return the highest folder above a path that other users may not enter."""
    return next((folder for folder in reversed(path.parents) if not folder.stat().st_mode & 0o001), None)


def open_up(paths: list[pathlib.Path]) -> None:
    """Make paths reachable for everybody, in this process's own view of the files."""
    kernel.unshare(kernel.CLONE_NEWNS)
    kernel.mount("none", "/", flags=kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("tmpfs", "/mnt", "tmpfs", 0, "mode=755")
    covered: set[pathlib.Path] = set()
    for number, path in enumerate(paths):
        place = pathlib.Path(f"/mnt/{number}")
        place.mkdir()
        kernel.mount(str(path), str(place), flags=kernel.MS_BIND | kernel.MS_REC)
    for number, path in enumerate(paths):
        closed = closed_ancestor(path)
        if closed is not None and closed not in covered:
            kernel.mount("tmpfs", str(closed), "tmpfs", 0, "mode=755")
            covered.add(closed)
        if any(folder in covered for folder in path.parents):
            path.mkdir(parents=True, exist_ok=True)
            kernel.mount(f"/mnt/{number}", str(path), flags=kernel.MS_BIND | kernel.MS_REC)


def main(command: list[str]) -> None:
    """Become nobody and run a Python module."""
    open_up(list(dict.fromkeys(pathlib.Path(os.path.realpath(one)) for one in (sys.base_prefix, sys.prefix, ROOT))))
    os.chdir(ROOT)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    environment = {"HOME": "/tmp", "PATH": os.environ["PATH"], "OMP_NUM_THREADS": "1"}
    os.execve(sys.executable, [sys.executable, "-m", *command], environment)


if __name__ == "__main__":
    main(sys.argv[1:])
