"""Which cage holds on this machine? Found out by trying to break out of each, strongest first."""

import os
import pathlib
import socket
import tempfile

import numpy

from grader.cage import sandbox


def strongest(names: list[str]) -> tuple[str, dict[str, str]]:
    """Return the first backend whose canary does not get out, and why each before it does not do.

    Raises OSError when none of them holds.
    """
    refused: dict[str, str] = {}
    for name in names:
        why = trial(name)
        if why is None:
            return name, refused
        refused[name] = why
    raise OSError("; ".join(f"{name}: {why}" for name, why in refused.items()))


def trial(name: str) -> str | None:
    """Start a worker in a cage, let a canary try to escape, and return what went wrong, or None when the cage holds."""
    if name == "plain":
        return None  # promises nothing, so nothing can be broken
    read_end, write_end = os.pipe()
    with tempfile.TemporaryDirectory(prefix="canary-") as folder:
        os.chmod(folder, 0o777)
        secret = pathlib.Path(folder, "secret")
        secret.write_text("canary")
        secret.chmod(0o644)
        pid = os.fork()
        if pid == 0:
            os.close(read_end)
            _try(name, secret, write_end)
        os.close(write_end)
        with os.fdopen(read_end, "rb") as pipe:
            told = pipe.read(2000).decode("utf-8", "replace")
        os.waitpid(pid, 0)
    return None if told == "held" else told or "the trial ended without a word"


def _try(name: str, secret: pathlib.Path, report: int) -> None:
    """Run in a child: become a zygote of this kind, fork a worker, let it try."""
    try:
        cage = sandbox.BACKENDS[name]
        cage.prepare()
        outside = os.getpid()
        box = (
            pathlib.Path(tempfile.mkdtemp(prefix="box-")) if cage is not sandbox.BACKENDS["zygote"] else pathlib.Path()
        )
        pid = cage.fork()
        if pid:
            os.waitpid(pid, 0)
            if box != pathlib.Path():
                box.rmdir()
            os._exit(0)
        cage.seal(cage.enter(box))
        out = escapes(secret, outside)
        blind = [path for path in (os.__file__, numpy.__file__, tempfile.gettempdir()) if not os.access(path, os.R_OK)]
        if blind:
            os.write(report, f"workers would not see {', '.join(blind)}".encode())
        os.write(report, ("held" if not out else "the canary could " + ", ".join(out)).encode())
    except BaseException as error:
        os.write(report, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(0)


def escapes(secret: pathlib.Path, outside: int) -> list[str]:
    """Return what the calling process can do that no worker may."""

    def connect() -> object:
        return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    attempts = {
        "read a file of the host": secret.read_bytes,
        "write a file of the host": lambda: (secret.parent / "mark").write_text("x"),
        "open a network socket": connect,
        "signal a process of the host": lambda: os.kill(outside, 0) if outside != 1 else None,
        "become root": lambda: os.setuid(0),
    }
    return [what for what, attempt in attempts.items() if _succeeds(attempt)]


def _succeeds(attempt: object) -> bool:
    try:
        attempt()  # type: ignore[operator]
    except OSError:
        return False
    return True
