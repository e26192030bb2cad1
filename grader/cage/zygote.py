"""The zygote: imports torch once and forks a worker for every request.

Started as a fresh interpreter with an empty environment, it never holds a secret: not in its memory, its environment,
its arguments or its open files. It runs nothing but imports, so that its children may start threads of their own.
"""

import contextlib
import gc
import importlib
import os
import pathlib
import socket
import sys

import torch

from grader.cage import sandbox, wire, worker
from grader.cage.devices import Device
from grader.cage.probe import strongest
from grader.cage.sandbox import kernel, root
from grader.cage.torchvision_cpu import declare_operators

# Imports that only some exercises need: an optimiser's first step brings the first of them in, for a second.
LATER = frozenset({"torch._dynamo", "torchvision"})


def main(backends: str, device: str, control_fd: int) -> None:
    """Serve spawn requests on a socket until the host closes it, in the strongest of the named cages that holds.

    Its workers compute on the named device.
    """
    control = socket.socket(fileno=control_fd)
    torch.set_num_threads(1)
    declare_operators()
    place = Device(device)
    kernel.die_with_parent()
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    try:
        root.show(device)
        name, refused = (backends, {}) if backends == "cold" else strongest([*filter(None, backends.split(","))])
        cage = sandbox.BACKENDS[name]
        cage.prepare()
    except OSError as error:
        control.sendall(wire.encode({"failed": str(error)}))
        return
    sys.path[:] = [entry for entry in sys.path if _is_library(entry)]
    worker.seed(0)  # imports what every worker would import for it
    gc.collect()
    gc.freeze()
    control.sendall(wire.encode({"backend": name, "refused": refused}))
    while True:
        try:
            head, fds, _, _ = socket.recv_fds(control, wire.FRAME.size, 2)
        except ConnectionResetError:
            head = b""
        if not head:
            os._exit(0)
        order = wire.decode(wire.exactly(control, wire.FRAME.unpack(head)[0]), None)
        for module in sorted(LATER & set(order["imports"])):
            with contextlib.suppress(Exception):  # then the worker that needs it will say why
                importlib.import_module(module)
        _reap()
        control.sendall(wire.encode(_spawn(cage, pathlib.Path(order["box"]), place, *fds)))
        for fd in fds:
            os.close(fd)


def _spawn(cage: sandbox.Backend, box: pathlib.Path, device: Device, channel_fd: int, output_fd: int) -> int:
    """Fork a worker that speaks on one file descriptor and prints to another; return its process id."""
    pid = cage.fork()
    if pid:
        return pid
    try:
        channel_fd, output_fd = _move_fds(channel_fd, output_fd)
        worker.quiet_signals()
        os.setsid()
        kernel.die_with_parent()
        box = cage.enter(box)
        worker.serve(socket.socket(fileno=channel_fd), box, cage.seal, device)
    finally:
        os._exit(70)


def _move_fds(channel_fd: int, output_fd: int) -> tuple[int, int]:
    """Leave a worker with no open file but an empty stdin, its output and its channel."""
    null = os.open(os.devnull, os.O_RDONLY)
    channel_fd, output_fd = os.dup(channel_fd), os.dup(output_fd)
    os.dup2(null, 0)
    os.dup2(output_fd, 1)
    os.dup2(output_fd, 2)
    os.dup2(channel_fd, 3)
    os.closerange(4, 65536)
    return 3, 1


def _reap() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass
    except ChildProcessError:
        pass


def _is_library(entry: str) -> bool:
    """Keep the standard library and installed packages; an editable install would add the course itself."""
    path = pathlib.Path(entry or os.sep)
    return "site-packages" in path.parts or "dist-packages" in path.parts or path.is_relative_to(sys.base_prefix)
