"""Which layers of the cage hold on this machine, each found out by trying."""

import dataclasses
import os
import platform

from grader.cage.cgroup import Group
from grader.cage.cold import Cold
from grader.cage.host import HostFailed, Zygote
from grader.cage.launch import launch
from grader.cage.limits import Limits
from grader.cage.line import WorkerFailed
from grader.cage.privilege import is_root

ENOUGH = ("zygote", "landlock", "cold")  # what `grader grade` accepts


@dataclasses.dataclass(frozen=True)
class Layer:
    """One layer: does it hold, and what is to be said of it?"""

    name: str
    holds: bool
    told: str


def layers() -> list[Layer]:
    """Try every backend with a real worker, and the control groups."""
    found = [
        _backend("zygote", "own namespaces, read-only files, no privileges, seccomp"),
        _backend("cold", "a fresh interpreter inside bubblewrap, seccomp"),
        _backend("landlock", "Landlock for files, seccomp, limits"),
    ]
    group = Group("doctor", Limits())
    told = "memory and processes of a worker held together" if group.folders else "only limits per process"
    found.append(Layer("cgroup", bool(group.folders), told))
    group.remove()
    user = "root: workers run as an unprivileged user" if is_root() else f"user {os.geteuid()}"
    found.append(Layer("system", platform.system() == "Linux", f"{platform.system()} {platform.release()}, {user}"))
    return found


def _backend(name: str, told: str) -> Layer:
    try:
        cage = Cold() if name == "cold" else Zygote(launch(name))
        try:
            cage.spawn("probe", {"probe.py": b""}, Limits(), 0).kill()
        finally:
            cage.close()
    except (HostFailed, WorkerFailed) as error:
        return Layer(name, False, str(error.__cause__ or error))
    return Layer(name, True, told)
