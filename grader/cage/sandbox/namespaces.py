"""The strongest cage: a zygote that has left the host's files and identity, and a worker in namespaces of its own.

As root the zygote becomes an unprivileged user for real before any worker starts: root mapped to nobody inside a user
namespace is still root to the kernel. Without privileges a user namespace of its own gives the zygote what it needs.
"""

import os
import pathlib
import tempfile

from grader.cage.privilege import NOBODY, is_root
from grader.cage.sandbox import kernel, seccomp
from grader.cage.sandbox.root import enter_root, scratch

INSIDE = 1000
BOX = pathlib.Path("/box")
WORKER_NAMESPACES = (
    kernel.CLONE_NEWUSER | kernel.CLONE_NEWNS | kernel.CLONE_NEWPID | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC
    | kernel.CLONE_NEWUTS | kernel.CLONE_NEWCGROUP
)  # fmt: skip
TMPFS = kernel.MS_NOSUID | kernel.MS_NODEV
TMP, SHM, FILES = "size=64m,nr_inodes=4096,mode=1777", "size=16m,nr_inodes=256,mode=1777", "size=32m,nr_inodes=1024"


def prepare() -> None:
    """Leave the host's file system and, as root, its root."""
    uid, gid = os.getuid(), os.getgid()
    if is_root():
        kernel.unshare(kernel.CLONE_NEWNS)
        enter_root()
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    else:
        kernel.unshare(kernel.CLONE_NEWUSER | kernel.CLONE_NEWNS)
        map_user(uid, gid, uid, gid)
        enter_root()
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)  # changing the user has cleared it, and a worker must map its own
    kernel.die_with_parent()


def fork() -> int:
    """Fork a worker into namespaces of its own, as their first process: when it is killed, nothing there survives."""
    uid, gid = os.getuid(), os.getgid()
    pid = kernel.clone_into(WORKER_NAMESPACES)
    if pid == 0:
        map_user(INSIDE, INSIDE, uid, gid)
    return pid


def enter(box: pathlib.Path) -> pathlib.Path:
    """Mount the worker's own /proc, scratch folder, /dev/shm and box; return that, not the host's folder `box`."""
    kernel.mount("none", "/", flags=kernel.MS_REC | kernel.MS_PRIVATE)
    own = scratch()
    kernel.mount("tmpfs", own, "tmpfs", TMPFS, TMP)
    kernel.mount("tmpfs", "/dev/shm", "tmpfs", TMPFS, SHM)
    kernel.mount("tmpfs", str(BOX), "tmpfs", TMPFS, FILES)
    kernel.mount("proc", "/proc", "proc", TMPFS | kernel.MS_NOEXEC)
    os.chdir(own)
    tempfile.tempdir = None  # the zygote may have looked for one before
    os.environ.update(HOME=own, TMPDIR=own, PATH="/usr/bin:/bin", OMP_NUM_THREADS="1")
    return BOX


def seal(box: pathlib.Path) -> None:
    """Make the box read-only and give up every privilege for good; the student's code comes next."""
    kernel.mount("none", str(box), flags=kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | TMPFS)
    kernel.drop_capabilities()
    kernel.no_new_privileges()
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    seccomp.install()


def map_user(inside_uid: int, inside_gid: int, outside_uid: int, outside_gid: int) -> None:
    """Write the identity of the calling process in its new user namespace."""
    pathlib.Path("/proc/self/setgroups").write_text("deny")
    pathlib.Path("/proc/self/uid_map").write_text(f"{inside_uid} {outside_uid} 1")
    pathlib.Path("/proc/self/gid_map").write_text(f"{inside_gid} {outside_gid} 1")
