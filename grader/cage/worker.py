"""The worker: loads one exercise of one submission and forks a child for each check.

Runs with the student's code in one process, so nothing here protects anything. It answers the judge's questions in
plain data; the judge believes none of them.
"""

import builtins
import contextlib
import importlib.util
import operator
import os
import pathlib
import random
import signal
import socket
import sys
import time
import types
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch

from grader.cage import wire
from grader.cage.describe import describe
from grader.cage.limits import Limits, threads_by_user
from grader.cage.record import Record

PACKAGE = "submission"


def serve(channel: socket.socket, box: pathlib.Path, seal: Callable[[pathlib.Path], None]) -> None:
    """Load the exercise that the first message names, then fork a child for each check until the judge hangs up."""
    order = wire.receive(channel, 1 << 30)
    limits = Limits(**order["limits"])
    _unpack_files(order["files"], box)
    running = threads_by_user()
    seal(box)
    limits.apply(running)
    try:
        seed(order["seed"])
        module = _load(order["module"], box)
        reply: dict[str, Any] = {"ready": True}
    except BaseException as error:
        module, reply = types.ModuleType("failed"), {"raise": describe(error, box)}
    _flush()
    channel.sendall(wire.encode(reply))
    child = 0
    while True:
        order, fds = _receive_with_fd(channel)
        if "status" in order:
            channel.sendall(wire.encode({"status": _status(child)}))
            continue
        _reap()
        if (child := os.fork()) == 0:
            channel.close()
            _serve_check(socket.socket(fileno=fds[0]), module, box, Limits(**order["limits"]), order["seed"])
        os.close(fds[0])


def _serve_check(
    channel: socket.socket, module: types.ModuleType, box: pathlib.Path, limits: Limits, number: int
) -> None:
    limits.apply_cpu()
    if limits.threads > 1:
        torch.set_num_threads(limits.threads)
    seed(number)
    try:
        Answers(channel, module, box).serve()
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


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


class Remote:
    """A judge's function as the student's code sees it: called with plain data, answers with plain data."""

    def __init__(self, answers: "Answers", number: int, name: str):
        self.answers, self.number, self.__name__ = answers, number, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.answers.call_judge(self.number, args, kwargs)


class Answers:
    """Answers the questions of one check about one module."""

    def __init__(self, channel: socket.socket, module: types.ModuleType, box: pathlib.Path):
        self.channel = channel
        self.box = box
        self.objects: list[Any] = [module]
        self.nodes: list[tuple[list[torch.Tensor], list[torch.Tensor]]] = []
        self.arguments: Any = ()
        self.record: Record | None = None

    def serve(self) -> None:
        """Answer until the judge hangs up."""
        while True:
            question = wire.receive(self.channel, 1 << 32)
            try:
                reply = self._answer(question)
            except BaseException as error:
                reply = {"raise": describe(error, self.box)}
            _flush()
            self.channel.sendall(wire.encode(reply))

    def _answer(self, question: dict[str, Any]) -> dict[str, Any]:
        operation = question["op"]
        if operation == "vjp":
            return self._vjp(question["node"], question["cotangents"], question["create_graph"])
        if operation == "arguments":
            return {"value": self._packer().pack(self.arguments)}
        unpacker = self._unpacker()
        args = unpacker.unpack(question["args"])
        kwargs = unpacker.unpack(question["kwargs"])
        self.arguments = (args, kwargs)
        self.record = Record() if question.get("record") else None
        with self.record or contextlib.nullcontext():
            result = OPERATIONS[operation](*args, **kwargs)
        packer = self._packer()
        reply = {"value": packer.pack(result)}
        if self.record is not None:
            reply["used"] = self.record.names()
        if any(tensor.requires_grad for tensor in packer.tensors):
            self.nodes.append((unpacker.tensors, packer.tensors))
            reply["node"] = len(self.nodes) - 1
        return reply

    def _vjp(self, node: int, cotangents: list, create_graph: bool) -> dict[str, Any]:
        """Carry cotangents back through one answer; parameters on the way collect their gradients as usual."""
        inputs, outputs = self.nodes[node]
        unpacker = self._unpacker()
        total = torch.zeros(())
        for output, tree in zip(outputs, cotangents, strict=True):
            cotangent = unpacker.unpack(tree)
            if output.requires_grad and cotangent is not None:
                total = total + _inner(output, cotangent.to(output.device).requires_grad_(create_graph))
        leaves = [leaf for leaf in inputs if leaf.requires_grad]
        before = [leaf.grad for leaf in leaves]
        for leaf in leaves:
            leaf.grad = None
        total.backward(retain_graph=True, create_graph=create_graph)
        gradients = [leaf.grad if leaf.requires_grad else None for leaf in inputs]
        for leaf, grad in zip(leaves, before, strict=True):
            leaf.grad = grad
        packer = self._packer()
        reply: dict[str, Any] = {"value": packer.pack(gradients)}
        if create_graph and packer.tensors:
            self.nodes.append(([*inputs, *unpacker.tensors], packer.tensors))
            reply["node"] = len(self.nodes) - 1
        return reply

    def call_judge(self, number: int, args: tuple, kwargs: dict) -> Any:
        """Ask the judge to run one of its functions."""
        with self.record.paused() if self.record is not None else contextlib.nullcontext():
            return self._call_judge(number, args, kwargs)

    def _call_judge(self, number: int, args: tuple, kwargs: dict) -> Any:
        packer = self._packer()
        message = {"callback": number, "args": packer.pack(list(args)), "kwargs": packer.pack(kwargs)}
        self.channel.sendall(wire.encode(message))
        reply = wire.receive(self.channel, 1 << 32)
        if "raise" in reply:
            raise getattr(builtins, str(reply["raise"][0]), RuntimeError)(reply["raise"][1])
        return self._unpacker().unpack(reply["value"])

    def _packer(self) -> wire.Packer:
        return wire.Packer(self._keep)

    def _unpacker(self) -> wire.Unpacker:
        return wire.Unpacker(self._find, values=1 << 40)

    def _keep(self, value: Any) -> dict:
        """What is no data stays here; the judge gets a number to speak of it."""
        self.objects.append(value)
        return {"handle": [len(self.objects) - 1, type(value).__name__[:80], callable(value)]}

    def _find(self, tag: str, content: Any) -> Any:
        if tag == "handle":
            return self.objects[content]
        if tag == "torch":
            return operator.attrgetter(content)(torch)
        if tag == "remote":
            return Remote(self, *content)
        raise wire.WireError(f"unknown tag {tag!r}")


def _inner(output: torch.Tensor, cotangent: torch.Tensor) -> torch.Tensor:
    """Return what backward is called on; giving it the cotangent itself would first import sympy, for half a second."""
    product = output * cotangent.conj() if output.is_complex() else output * cotangent
    return product.sum().real if output.is_complex() else product.sum()


def _call(function: Callable, *args: Any, **kwargs: Any) -> Any:
    return function(*args, **kwargs)


def _gradients(module: Any) -> dict[str, Any]:
    return {name: parameter.grad for name, parameter in module.named_parameters()}


def _end(iterator: Iterator) -> Any:
    """Return the next item in a tuple, or an empty tuple at the end."""
    try:
        return (next(iterator),)
    except StopIteration:
        return ()


OPERATIONS: dict[str, Callable] = {
    "call": _call,
    "get": getattr,
    "set": setattr,
    "item": operator.getitem,
    "setitem": operator.setitem,
    "len": len,
    "iter": iter,
    "next": _end,
    "gradients": _gradients,
    **{name: getattr(operator, name) for name in (
        "add", "sub", "mul", "truediv", "pow", "matmul", "neg", "abs",
    )},
    "float": float,
    "int": int,
}  # fmt: skip


def quiet_signals() -> None:
    """Put back the default action of the signals that Python takes for itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
