"""The system calls that Python does not offer, through ctypes. Each raises OSError as `os` does."""

import contextlib
import ctypes
import os
import platform
import signal
import struct
import sys

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = (
    1, 2, 4, 8, 32, 4096, 16384, 1 << 18,
)  # fmt: skip
MNT_DETACH = 2
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4
AT_FDCWD, AT_RECURSIVE = -100, 0x8000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 22, 24
PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT = 36, 38, 47
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522
LAST_CAPABILITY = 63

# Numbers by architecture: x86-64, and the common table that 64-bit Arm uses.
NUMBERS = {
    "x86_64": {"clone": 56, "pivot_root": 155, "mount_setattr": 442, "capset": 126, "landlock": 444},
    "aarch64": {"clone": 220, "pivot_root": 41, "mount_setattr": 442, "capset": 91, "landlock": 444},
}
MACHINE = platform.machine()


def call(name: str, offset: int, *arguments: object) -> int:
    """Make a system call by its name (plus an offset to its number); return what it returns."""
    try:
        number = NUMBERS[MACHINE][name] + offset
    except KeyError:
        raise OSError(f"system call {name} is not known on {MACHINE}") from None
    return _checked(_libc.syscall(ctypes.c_long(number), *map(_argument, arguments)), name)


def _argument(value: object) -> object:
    return ctypes.c_long(value) if isinstance(value, int) else value


def _checked(result: int, name: str) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, f"{name}: {os.strerror(error)}")
    return result


def prctl(option: int, *arguments: object) -> None:
    """Set an attribute of the calling process; void where the system has no such call."""
    if sys.platform != "linux":
        return
    padded = [*map(_argument, arguments), *[ctypes.c_long(0)] * (4 - len(arguments))]
    _checked(_libc.prctl(option, *padded), f"prctl({option})")


def unshare(flags: int) -> None:
    """Move the calling process into new namespaces."""
    _checked(_libc.unshare(flags), "unshare")


def mount(source: str, target: str, kind: str | None = None, flags: int = 0, options: str = "") -> None:
    """Mount a file system, bind a folder, or change a mount's flags."""
    result = _libc.mount(
        os.fsencode(source), os.fsencode(target), kind.encode() if kind else None, ctypes.c_ulong(flags),
        options.encode() or None,
    )  # fmt: skip
    _checked(result, f"mount {target}")


def bind_read_only(source: str, target: str) -> None:
    """Show a file or folder, with everything mounted in it, at another place: readable, no devices, no setuid."""
    mount(source, target, flags=MS_BIND | MS_REC)
    attributes = struct.pack("=QQQQ", MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, 0, 0, 0)
    call("mount_setattr", 0, AT_FDCWD, os.fsencode(target), AT_RECURSIVE, attributes, len(attributes))


def change_root(new: str) -> None:
    """Make a mounted folder the root and let go of the old one."""
    os.chdir(new)
    call("pivot_root", 0, b".", b".")
    _checked(_libc.umount2(b".", MNT_DETACH), "umount")
    os.chdir("/")


def clone_into(flags: int) -> int:
    """Fork into new namespaces; return 0 in the child. Only for a process of a single thread."""
    python = ctypes.pythonapi
    python.PyOS_BeforeFork()  # takes the import lock, which later Pythons want to find taken
    pid = -1
    try:
        pid = call("clone", 0, flags | signal.SIGCHLD, 0, 0, 0, 0)
    finally:
        python.PyOS_AfterFork_Child() if pid == 0 else python.PyOS_AfterFork_Parent()
    return pid


def drop_capabilities() -> None:
    """Give up every capability for good, those of programs started later included."""
    for capability in range(LAST_CAPABILITY + 1):
        with contextlib.suppress(OSError):
            prctl(PR_CAPBSET_DROP, capability)
    with contextlib.suppress(OSError):
        prctl(PR_CAP_AMBIENT, 4, 0, 0, 0)
    header = struct.pack("=Ii", CAPABILITY_VERSION_3, 0)
    call("capset", 0, header, struct.pack("=6I", *[0] * 6))


def no_new_privileges() -> None:
    """Make setuid programs and file capabilities void from now on."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def die_with_parent() -> None:
    """Be killed when the parent ends."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
