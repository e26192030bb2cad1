"""Where no namespaces are to be had: Landlock for files, seccomp for the rest, as root a user of its own.

Landlock is three system calls, called here directly: the packages on PyPI stop at an older ABI or want a newer kernel.
Processes of the same user are seen, though not signalled where the kernel can forbid it (ABI 6); the host kills a
worker's processes one by one.
"""

import contextlib
import os
import pathlib
import struct

from grader.cage.privilege import NOBODY, is_root
from grader.cage.sandbox import kernel, plain, seccomp
from grader.cage.sandbox.root import ACCELERATOR, DEVICES, DRIVER, SYSTEM, prefixes

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
READ = EXECUTE | READ_FILE | READ_DIR
ALL_FILES = (1 << 13) - 1  # ABI 1
IOCTL = 1 << 15
BY_ABI = {2: 1 << 13, 3: 1 << 14, 5: IOCTL}  # refer, truncate, commands to devices
ALL_NETWORK = 3  # bind and connect TCP, ABI 4
SCOPES = 3  # abstract sockets and signals, ABI 6
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 0, 1, 2
PATH_BENEATH = 1
# Sockets by path and System V memory are the host's here, and Landlock has no rule for them. A pair of sockets is left.
SHARED = ("socket", "shmget", "semget", "msgget")

fork = plain.fork


def prepare() -> None:
    """As root, become an unprivileged user; fail early where the kernel has no Landlock."""
    if kernel.call("landlock", CREATE_RULESET, None, 0, 1) < 1:
        raise OSError("the kernel has no Landlock")
    if is_root():
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        kernel.die_with_parent()
    pathlib.Path(os.__file__).read_bytes()  # a prefix that the user cannot read would only show later


def enter(box: pathlib.Path) -> pathlib.Path:
    """Work in the box, which the host has made and given to the worker's user."""
    return plain.enter(box)


def seal(box: pathlib.Path) -> None:
    """Allow reading Python and the system's libraries, writing the box, and nothing else."""
    kernel.no_new_privileges()
    restrict(readable=[*SYSTEM, *DRIVER, *prefixes(), "/proc/self"], writable=[str(box)])
    kernel.drop_capabilities()
    seccomp.install(refused=SHARED)


def restrict(readable: list[str], writable: list[str]) -> None:
    """Restrict the calling process and all that it starts to some files and folders."""
    abi = kernel.call("landlock", CREATE_RULESET, None, 0, 1)
    handled = ALL_FILES | sum(bit for since, bit in BY_ABI.items() if abi >= since)
    parts = [handled, *([ALL_NETWORK] if abi >= 4 else []), *([SCOPES] if abi >= 6 else [])]
    attributes = struct.pack(f"={len(parts)}Q", *parts)
    ruleset = kernel.call("landlock", CREATE_RULESET, attributes, len(attributes), 0)
    for path in readable:
        _allow(ruleset, path, READ)
    for name in DEVICES:
        _allow(ruleset, f"/dev/{name}", READ_FILE | WRITE_FILE)
    for name in ACCELERATOR:
        _allow(ruleset, f"/dev/{name}", (READ_FILE | WRITE_FILE | IOCTL) & handled)
    for path in writable:
        _allow(ruleset, path, handled)
    kernel.call("landlock", RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def _allow(ruleset: int, path: str, access: int) -> None:
    with contextlib.suppress(FileNotFoundError, PermissionError):
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        if not os.path.isdir(path):
            access &= EXECUTE | READ_FILE | WRITE_FILE | IOCTL
        kernel.call("landlock", ADD_RULE, ruleset, PATH_BENEATH, struct.pack("=Qi", access, fd), 0)
        os.close(fd)
