"""The worker: loads one exercise of one submission and forks children for its checks.

A child goes on to the next check when the judge asks for it and the last one has left nothing behind. All of this runs
with the student's code in one process, so nothing here protects anything.
"""

import importlib.util
import os
import pathlib
import random
import signal
import socket
import sys
import time
import types
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from grader.cage import wire
from grader.cage.answers import Answers, flush
from grader.cage.describe import describe
from grader.cage.devices import Device
from grader.cage.footprint import Footprint
from grader.cage.limits import Limits, threads_by_user

PACKAGE = "submission"


def serve(channel: socket.socket, box: pathlib.Path, seal: Callable[[pathlib.Path], None], device: Device) -> None:
    """Load the exercise that the first message names, then fork a child whenever the judge asks, until it hangs up."""
    order = wire.receive(channel, 1 << 30)
    limits = device.allowed(Limits(**order["limits"]))
    _unpack_files(order["files"], box)
    running = threads_by_user()
    seal(box)
    limits.apply(running)
    loaded = Footprint(box)
    try:
        device.settle()
        seed(order["seed"])
        module = _load(order["module"], box)
        reply: dict[str, Any] = {"ready": True}
    except BaseException as error:
        module, reply = types.ModuleType("failed"), {"raise": describe(error, box)}
    flush()
    loaded.take()
    channel.sendall(wire.encode(reply))
    child = 0
    while True:
        order, fds = _receive_with_fd(channel)
        if "status" in order:
            channel.sendall(wire.encode({"status": _status(child)}))
            continue
        _reap()
        if order["clear"]:
            loaded.clear()
        if (child := os.fork()) == 0:
            channel.close()
            _limit_child(Limits(**order["limits"]))
            _serve_checks(Answers(socket.socket(fileno=fds[0]), module, box, device), loaded, order["seed"])
        os.close(fds[0])


def _limit_child(limits: Limits) -> None:
    limits.apply_cpu()
    if limits.threads > 1:
        torch.set_num_threads(limits.threads)


def _serve_checks(answers: Answers, loaded: Footprint, number: int) -> None:
    try:
        seed(number)
        answers.device.seed(number)
        order = answers.serve()
        while loaded.unchanged():
            loaded.clear()
            seed(order["seed"])
            answers.device.seed(order["seed"])
            answers.channel.sendall(wire.encode({"ready": True}))
            answers = answers.anew()
            order = answers.serve()
    except (EOFError, OSError):
        pass
    finally:
        os._exit(0)


def _receive_with_fd(channel: socket.socket) -> tuple[dict, list[int]]:
    head, fds, _, _ = socket.recv_fds(channel, wire.FRAME.size, 1)
    if not head:
        os._exit(0)
    head += b"" if len(head) == wire.FRAME.size else bytes(wire.exactly(channel, wire.FRAME.size - len(head)))
    return wire.decode(wire.exactly(channel, wire.FRAME.unpack(head)[0]), None), fds


def _status(child: int) -> int | None:
    """Return the wait status of a child that has just hung up, if it ends."""
    try:
        for _ in range(100):
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid:
                return status
            time.sleep(0.002)
    except ChildProcessError:
        pass
    return None


def _reap() -> None:
    """Let go of the children that have ended; a dead one still counts as a process."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue
    except ChildProcessError:
        pass


def _unpack_files(files: list, box: pathlib.Path) -> None:
    for name, content in files:
        path = box / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def seed(number: int) -> None:
    """Start every generator anew: a fork copies their states, and each check has one of its own."""
    torch.default_generator.manual_seed(number)  # torch.manual_seed also asks each kind of GPU, for a millisecond
    np.random.seed(number % 2**32)
    random.seed(number)


def _load(name: str, box: pathlib.Path) -> types.ModuleType:
    """Import one file of the box, so that both `import helper` and `from .helper import ...` find its neighbours."""
    package = types.ModuleType(PACKAGE)
    package.__path__ = [str(box)]
    sys.modules[PACKAGE] = package
    sys.path.append(str(box))
    spec = importlib.util.spec_from_file_location(f"{PACKAGE}.{name}", box / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"{PACKAGE}.{name}"] = sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def quiet_signals() -> None:
    """Put back the default action of the signals that Python takes for itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
