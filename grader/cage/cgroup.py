"""Memory and processes of a worker held by a control group, where one can be made: as root, or where one is delegated.

Run limits count per process; a group counts all processes of a worker together, its files in memory included.
"""

import contextlib
import os
import pathlib

from grader.cage.limits import Limits
from grader.cage.privilege import is_root

ROOT = pathlib.Path("/sys/fs/cgroup")
V1 = ("memory", "pids")


class Group:
    """A group for one worker at a time; void where none can be made."""

    def __init__(self, name: str, limits: Limits):
        self.limits = limits
        self.folders = _make(name)
        settings = {
            "memory.limit_in_bytes": limits.memory, "memory.max": limits.memory, "memory.swap.max": 0,
            "memory.memsw.limit_in_bytes": limits.memory, "pids.max": limits.processes,
        }  # fmt: skip
        for folder in self.folders:
            for file, value in settings.items():
                if (folder / file).exists():
                    with contextlib.suppress(OSError):
                        (folder / file).write_text(str(value))

    def add(self, pid: int) -> None:
        """Hold a process and all that it starts from now on."""
        for folder in self.folders:
            with contextlib.suppress(OSError):
                (folder / "cgroup.procs").write_text(str(pid))

    def remove(self) -> bool:
        """Remove the group; return whether it is gone, which the kernel allows once its processes are."""
        for folder in list(self.folders):
            with contextlib.suppress(FileNotFoundError):
                try:
                    folder.rmdir()
                except OSError:
                    continue
            self.folders.remove(folder)
        return not self.folders


def clear_stale() -> None:
    """Remove empty groups of graders that were killed before they could."""
    for parent in _parents():
        for folder in parent.glob("grader-*-*"):
            owner = folder.name.split("-")[1]
            if not pathlib.Path("/proc", owner).exists():
                with contextlib.suppress(OSError):
                    folder.rmdir()


def _make(name: str) -> list[pathlib.Path]:
    made = []
    for parent in _parents():
        folder = parent / f"grader-{os.getpid()}-{name}"
        with contextlib.suppress(OSError):
            folder.mkdir()
            made.append(folder)
    return made


def _parents() -> list[pathlib.Path]:
    return [ROOT / kind for kind in V1 if (ROOT / kind / "cgroup.procs").exists()] or _delegated()


def _delegated() -> list[pathlib.Path]:
    """Return the version-2 group to make groups in: the root as root, else nothing that is safe to use."""
    controllers = ROOT / "cgroup.subtree_control"
    with contextlib.suppress(OSError):
        if is_root() and {"memory", "pids"} <= set(controllers.read_text().split()):
            return [ROOT]
    return []
