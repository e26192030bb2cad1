"""A fresh interpreter for every worker, shut in by bubblewrap: an exec between the judge and the student's code.

Slower by the import of torch, but no memory layout is shared between workers, and bubblewrap may be allowed to make
namespaces (by its AppArmor profile, say) where we are not. Debian's package `bubblewrap` provides it.
"""

import os
import pathlib
import shlex
import shutil

from grader.cage.privilege import NOBODY, is_root
from grader.cage.sandbox import kernel, seccomp
from grader.cage.sandbox.root import SYSTEM, prefixes

BOX = pathlib.Path("/tmp/box")
PREFIX_PLACE = "/mnt"


def prepare() -> None:
    """Everything was prepared by bubblewrap."""


def fork() -> int:
    """Fork the one worker of this interpreter."""
    return os.fork()


def enter(box: pathlib.Path) -> pathlib.Path:
    """Work in the private /tmp."""
    os.chdir("/tmp")
    os.environ.update(HOME="/tmp", TMPDIR="/tmp", PATH="/usr/bin:/bin", OMP_NUM_THREADS="1")
    BOX.mkdir()
    return BOX


def seal(box: pathlib.Path) -> None:
    """Give up what bubblewrap has left."""
    kernel.no_new_privileges()
    kernel.drop_capabilities()
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    seccomp.install()


def command(program: list[str], source: pathlib.Path) -> list[str]:
    """Return the command that runs a Python program with `source`/grader/cage in view and little else.

    Raises OSError when bubblewrap is not installed.
    """
    if shutil.which("bwrap") is None:
        raise OSError("bubblewrap is not installed (Debian: apt-get install bubblewrap)")
    as_root = is_root()
    shown = [(path, path) for path in SYSTEM if os.path.lexists(path) and not os.path.islink(path)]
    shown += [(f"{PREFIX_PLACE}/{number}" if as_root else prefix, prefix) for number, prefix in enumerate(prefixes())]
    code = source / "grader"
    shown += [(str(path), str(path)) for path in (code / "__init__.py", code / "cage")]
    if as_root:
        shown[-2:] = [(f"{PREFIX_PLACE}/code/__init__.py", shown[-2][1]), (f"{PREFIX_PLACE}/code/cage", shown[-1][1])]
    wrapped = ["bwrap", *_options(shown), "--", *program]
    return _as_nobody(wrapped, code) if as_root else wrapped


def _options(shown: list[tuple[str, str]]) -> list[str]:
    links = [part for path in SYSTEM if os.path.islink(path) for part in ("--symlink", os.readlink(path), path)]
    binds = [part for source, target in shown for part in ("--ro-bind", source, target)]
    return [
        "--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--clearenv", "--hostname", "box",
        "--setenv", "OMP_NUM_THREADS", "1", "--setenv", "OPENBLAS_NUM_THREADS", "1",
        "--size", "67108864", "--tmpfs", "/tmp", *links, *binds,
        "--proc", "/proc", "--dev", "/dev", "--size", "16777216", "--tmpfs", "/dev/shm",
        "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp",
    ]  # fmt: skip


def _as_nobody(wrapped: list[str], code: pathlib.Path) -> list[str]:
    """Become a real unprivileged user first; what that user could not reach is bound where it can."""
    steps = [f"mount -t tmpfs -o mode=755 tmpfs {PREFIX_PLACE}", f"mkdir {PREFIX_PLACE}/code"]
    sources = [*((prefix, str(number)) for number, prefix in enumerate(prefixes())), (str(code), "code")]
    for source, name in sources:
        place = f"{PREFIX_PLACE}/{name}"
        steps.append(f"mkdir -p {place} && mount --bind {shlex.quote(source)} {place}")
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--bounding-set=-all", "--"]
    script = " && ".join([*steps, f"exec {shlex.join([*drop, *wrapped])}"])
    return ["unshare", "-m", "--propagation", "private", "sh", "-c", script]
