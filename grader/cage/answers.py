"""What a child of the worker does for a check: it answers the judge's questions about the student's module.

Runs with the student's code in one process, so nothing here protects anything. The judge believes none of the answers.
"""

import builtins
import contextlib
import operator
import pathlib
import socket
import sys
import types
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any

import torch

from grader.cage import wire
from grader.cage.describe import describe
from grader.cage.devices import Device
from grader.cage.record import Record

DATA = (torch.Tensor, str, list, tuple, dict)
CONTAINERS = (list, tuple, dict, set, frozenset)
COPIED = (*CONTAINERS, OrderedDict)  # a state_dict is a snapshot: what is loaded again are its numbers then


def flush() -> None:
    """Send on what was printed; a stream of the student's own may raise anything."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


class Packer(wire.Packer):
    """Packs answers: a container of another class goes as a copy, with a number by which the judge can give it back."""

    def pack_container(self, value: Any, depth: int) -> Any:
        """Return the tree of what is no single value."""
        tree = super().pack_container(value, depth)
        return {"kept": [self.foreign(value)["handle"][0], tree]} if _is_special(value) else tree


class Remote:
    """A judge's function as the student's code sees it: called with plain data, answers with plain data."""

    def __init__(self, answers: "Answers", number: int, name: str):
        self.answers, self.number, self.__name__ = answers, number, name

    def __deepcopy__(self, memo: dict) -> "Remote":
        return self  # a model with a hook of the judge's may be copied

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.answers.call_judge(self.number, args, kwargs)


class Answers:
    """Answers the questions of one check about one module."""

    def __init__(self, channel: socket.socket, module: types.ModuleType, box: pathlib.Path, device: Device):
        self.channel, self.box, self.device = channel, box, device
        self.objects: list[Any] = [module]
        self.nodes: list[tuple[list[torch.Tensor], list[torch.Tensor]]] = []
        self.arguments: Any = ()
        self.record: Record | None = None

    def anew(self) -> "Answers":
        """Return answers to the next check, which begins with the module alone."""
        return Answers(self.channel, self.objects[0], self.box, self.device)

    def serve(self) -> dict[str, Any]:
        """Answer until the judge asks for the next check; return what it says of that. Raises EOFError at the end."""
        while True:
            question = wire.receive(self.channel, 1 << 32)
            if question["op"] == "another check":
                return question
            try:
                reply = self._answer(question)
            except BaseException as error:
                reply = {"raise": describe(error, self.box)}
            flush()
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
        if operation == "call" and isinstance(result, torch.nn.Module) and _builds(args, kwargs):
            result = self.device.bring(result)
        packer = self._packer()
        made = operation == "call" and args[0] is type(result) and _is_special(result)
        reply = {"value": self._keep(result) if made else packer.pack(result)}
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

    def _packer(self) -> Packer:
        return Packer(self._keep)

    def _unpacker(self) -> wire.Unpacker:
        return wire.Unpacker(self._find, values=1 << 40, bring=self.device.bring)

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


def _is_special(value: Any) -> bool:
    """Is it a container of a class that is neither Python's plain ones nor torch's?"""
    kind = type(value)
    return isinstance(value, CONTAINERS) and kind not in COPIED and not kind.__module__.startswith("torch")


def _inner(output: torch.Tensor, cotangent: torch.Tensor) -> torch.Tensor:
    """Return what backward is called on; giving it the cotangent itself would first import sympy, for half a second."""
    product = output * cotangent.conj() if output.is_complex() else output * cotangent
    return product.sum().real if output.is_complex() else product.sum()


def _call(function: Callable, *args: Any, **kwargs: Any) -> Any:
    return function(*args, **kwargs)


def _builds(args: list, kwargs: dict) -> bool:
    """Can a call know no device from its arguments? Then a module that it makes is moved, as its user would do."""
    return isinstance(args[0], type) or not any(isinstance(one, DATA) for one in [*args[1:], *kwargs.values()])


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
