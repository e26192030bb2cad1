"""The file system that workers see: Python, its packages and the system's libraries, read-only; nothing else.

Built once by the zygote in a mount namespace of its own, so it disappears with the zygote.
"""

import contextlib
import ctypes
import functools
import os
import pathlib
import re
import site
import sys
import tempfile

from grader.cage.sandbox import kernel

SYSTEM = ("/usr/lib", "/usr/lib64", "/usr/bin", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/usr/share/zoneinfo")
DEVICES = ("null", "zero", "full", "random", "urandom")  # files below /dev
ACCELERATOR: list[str] = []  # likewise
DRIVER: list[str] = []  # folders
PRIVATE = ("proc", "box", "dev/shm")  # each worker mounts its own over these
PLACES = ("/mnt", "/media", "/srv", "/opt", "/var/tmp")


def show(device: str) -> None:
    """Let workers use an accelerator, too: to CUDA it is files below /dev, and its driver's libraries anywhere."""
    if device == "cuda":
        ACCELERATOR.extend(sorted(node.name for node in pathlib.Path("/dev").glob("nvidia*") if node.is_char_device()))
        DRIVER.extend(_driver_folders())


def _driver_folders() -> list[str]:
    """Return the folders that the loader finds CUDA's driver in, where we do not show them anyway."""
    with contextlib.suppress(OSError):
        ctypes.CDLL("libcuda.so.1")  # opens no device
    maps = pathlib.Path("/proc/self/maps").read_text("utf-8")
    folders = {os.path.dirname(path) for path in re.findall(r"/\S*/libcuda\.so\S*", maps)}
    return sorted(folder for folder in folders if not any(f"{folder}/".startswith(f"{shown}/") for shown in SYSTEM))


@functools.cache  # behind the new root, links lead elsewhere
def prefixes() -> list[str]:
    """Return the folders of this Python, its virtual environment and the user's own packages.

    Each as it is named and, where the name holds a symbolic link, as it lies on the disk.
    """
    own = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    named = [name for name in (sys.base_prefix, sys.prefix, *own) if os.path.isdir(name)]
    return list(dict.fromkeys(path for name in named for path in (os.path.realpath(name), name)))


def scratch() -> str:
    """Return where workers have their temporary files: not over a Python that itself lies in /tmp."""
    return "/scratch" if any(prefix.startswith("/tmp/") for prefix in prefixes()) else "/tmp"


def enter_root() -> None:
    """Build the file system and make it the root of the calling process."""
    shown = [*SYSTEM, *prefixes(), *DRIVER]
    kernel.mount("none", "/", flags=kernel.MS_REC | kernel.MS_PRIVATE)
    new = _free_place(shown)
    kernel.mount("tmpfs", new, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,mode=755")
    for path in shown:
        _show(path, new)
    _hide_ourselves(new)
    for name in PRIVATE:
        os.makedirs(f"{new}/{name}", mode=0o755, exist_ok=True)
    # torch makes an empty cache folder when parts of it are imported later
    os.makedirs(new + scratch(), mode=0o755, exist_ok=True)
    os.environ["TMPDIR"] = scratch()
    tempfile.tempdir = None  # one was looked for before, outside
    kernel.mount("tmpfs", new + scratch(), "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,mode=1777")
    for name in (*DEVICES, *ACCELERATOR):
        pathlib.Path(f"{new}/dev/{name}").touch()
        kernel.mount(f"/dev/{name}", f"{new}/dev/{name}", flags=kernel.MS_BIND)
    kernel.mount("/proc", f"{new}/proc", flags=kernel.MS_BIND | kernel.MS_REC)
    flags = kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | kernel.MS_NOSUID | kernel.MS_NODEV
    kernel.mount("none", new, flags=flags)
    kernel.change_root(new)


def _free_place(shown: list[str]) -> str:
    """Return a folder to mount on that hides nothing of what is to be shown."""
    for place in PLACES:
        if os.path.isdir(place) and not any(path.startswith(f"{place}/") for path in shown):
            return place
    raise OSError(f"none of {', '.join(PLACES)} is free to build the workers' file system on")


def _show(path: str, new: str) -> None:
    """Show a path of the host at the same place, a symbolic link of the system as a link."""
    target = new + path
    if not os.path.lexists(path) or os.path.lexists(target) and os.path.isdir(target) and os.listdir(target):
        return
    os.makedirs(os.path.dirname(target), mode=0o755, exist_ok=True)
    if os.path.islink(path) and path in SYSTEM:
        os.symlink(os.readlink(path), target)
        return
    if os.path.isdir(path):
        os.makedirs(target, mode=0o755, exist_ok=True)
    else:
        pathlib.Path(target).touch()
    kernel.bind_read_only(path, target)


def _hide_ourselves(new: str) -> None:
    """Cover an installed grader: it may carry hidden data. What the zygote needs of it is imported already."""
    entries = {path for entry in sys.path if entry.startswith("/") for path in (entry, os.path.realpath(entry))}
    for installed in (f"{new}{entry}/grader" for entry in entries):
        if os.path.isdir(installed):
            kernel.mount("tmpfs", installed, "tmpfs", kernel.MS_RDONLY, "size=4k")
