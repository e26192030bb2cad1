"""Starts the zygote's interpreter. Imports nothing heavy, so that two imports of torch can go on side by side."""

import dataclasses
import os
import pathlib
import socket
import subprocess
import sys
from collections.abc import Callable

ROOT = pathlib.Path(__file__).parents[2]
ANY = "zygote,landlock,plain"
CAGED = "zygote,landlock"
ENVIRONMENT = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "passive",  # where a check has two threads, one that waits for the other sleeps
}


@dataclasses.dataclass
class Launched:
    """A zygote that is importing torch: its process, the socket that orders go over, where it computes."""

    process: subprocess.Popen
    control: socket.socket
    device: str


def launch(backends: str = ANY, device: str = "cpu") -> Launched:
    """Start a zygote in a fresh interpreter that inherits no environment, folder or file.

    It takes the strongest of the named cages that holds on this machine; its workers compute on the device.
    """
    return launch_in(lambda program, source: program, backends, device)


def launch_in(wrap: Callable[[list[str], pathlib.Path], list[str]], backends: str, device: str) -> Launched:
    """Start a zygote by a command that `wrap` makes of its program and the folder that our code lies in."""
    library_path = os.environ.get("LD_LIBRARY_PATH")  # in containers often where CUDA's driver is found
    environment = ENVIRONMENT | ({"LD_LIBRARY_PATH": library_path} if device == "cuda" and library_path else {})
    control, theirs = socket.socketpair()
    with theirs:
        start = (
            f"import sys; sys.path.append({str(ROOT)!r}); from grader.cage import zygote; "
            f"zygote.main({backends!r}, {device!r}, {theirs.fileno()})"
        )
        process = subprocess.Popen(
            wrap([sys.executable, "-I", "-c", start], ROOT),
            env=environment, cwd="/", pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    return Launched(process, control, device)
