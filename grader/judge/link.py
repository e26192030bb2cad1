"""Questions to a worker and its answers, as values and exceptions of the judge's own."""

import dataclasses
from collections.abc import Callable
from typing import Any

import msgspec
import torch

from grader.cage import wire
from grader.cage.line import Line, Unreadable
from grader.judge import kept

NAME_CHARS, LINE_CHARS, MESSAGE_CHARS = 100, 200, 2000  # kept of what a worker tells of an exception
FRAMES = 20


class Told(msgspec.Struct):
    """An exception as the worker tells it: text to show, nothing to believe."""

    type: str
    bases: list[str]
    message: str
    frames: list[tuple[str, int, str, str]]
    todo: bool


class StudentError(Exception):
    """The student's code raised; `told` has the type, the message and the student's own frames."""

    def __init__(self, told: Told):
        self.told = told
        super().__init__(f"{told.type}: {told.message}" if told.message else told.type)


class StudentTodo(StudentError):
    """The stub's own NotImplementedError."""


class MissingName(StudentError):
    """The student's file does not define what the exercise asks for."""


def student_error(raw: Any) -> StudentError:
    """Return the exception that a worker described. Raises WorkerFailed when it described none."""
    try:
        told = msgspec.convert(raw, Told)
    except msgspec.ValidationError:
        raise Unreadable("The answer could not be read: not a description of an exception.") from None
    told.type, told.message = told.type[:NAME_CHARS], told.message[:MESSAGE_CHARS]
    told.bases = [base[:NAME_CHARS] for base in told.bases[:FRAMES]]
    told.frames = [
        (file[:NAME_CHARS], line, name[:NAME_CHARS], text[:LINE_CHARS])
        for file, line, name, text in told.frames[-FRAMES:]
    ]
    todo = told.todo and told.message.startswith("TODO") and "NotImplementedError" in told.bases
    return StudentTodo(told) if todo else StudentError(told)


@dataclasses.dataclass
class HandleAnswer:
    """What a worker says of an object that stays there."""

    number: int
    type: str
    callable: bool


class Link:
    """One check's conversation: values in, values out, everything that came back kept in `transcript`."""

    def __init__(self, line: Line, make_handle: Callable[["Link", HandleAnswer], Any], record: bool):
        self.line = line
        self.make_handle = make_handle
        self.record = record  # whether the worker is asked what of torch each call used
        self.used: set[str] = set()
        self.changed = False  # whether the check itself has changed something in the worker
        self.callbacks: list[Callable] = []
        self.transcript: list[Any] = []

    def ask(self, operation: str, args: tuple = (), kwargs: dict | None = None) -> tuple[Any, "Graph | None"]:
        """Return what an operation gives in the worker, and its graph if it can be differentiated.

        Raises StudentError when the student's code raises, WorkerFailed when no answer comes.
        """
        self.changed |= operation in ("set", "setitem")
        packer = kept.Packer(self._foreign)
        question = {"op": operation, "args": packer.pack(list(args)), "kwargs": packer.pack(kwargs or {})}
        if self.record:
            question["record"] = True
        return self._answer(question, packer.tensors)

    def vjp(
        self, graph: "Graph", cotangents: tuple[torch.Tensor, ...], create_graph: bool
    ) -> tuple[list, "Graph | None"]:
        """Return the gradients of `sum(output * cotangent)` for the inputs of a graph; None where there is none."""
        packer = kept.Packer(self._foreign)
        question = {
            "op": "vjp",
            "node": graph.node,
            "cotangents": [packer.pack(cotangent) for cotangent in cotangents],
            "create_graph": create_graph,
        }
        gradients, further = self._answer(question, [*graph.inputs, *packer.tensors])
        if not isinstance(gradients, list) or len(gradients) != len(graph.inputs):
            raise Unreadable("The answer could not be read: one gradient for each input was expected.")
        for gradient, tensor in zip(gradients, graph.inputs, strict=True):
            if gradient is not None and (not isinstance(gradient, torch.Tensor) or gradient.shape != tensor.shape):
                raise Unreadable("The answer could not be read: a gradient has the shape of its input.")
        return gradients, further

    def arguments(self) -> Any:
        """Return the arguments of the last call as they are in the worker now."""
        value, _ = self._answer({"op": "arguments"}, [])
        return value

    def _answer(self, question: dict, inputs: list[torch.Tensor]) -> tuple[Any, "Graph | None"]:
        self.line.send(question)
        while True:
            reply = self.line.receive()
            if not isinstance(reply, dict):
                raise Unreadable("The answer could not be read: it is no reply.")
            if "callback" not in reply:
                break
            self.line.send(self._call_back(reply))
        if "raise" in reply:
            error = student_error(reply["raise"])
            self.transcript.append((error.told.type, error.told.message))
            raise error
        value, tensors = self._value(reply)
        self.transcript.append(value)
        used = reply.get("used")
        self.used.update(name[:NAME_CHARS] for name in used if isinstance(name, str)) if isinstance(
            used, list
        ) else None
        node = reply.get("node")
        return value, Graph(node, inputs, tensors) if type(node) is int else None

    def _value(self, reply: dict) -> tuple[Any, list[torch.Tensor]]:
        unpacker = kept.Unpacker(self._untag, self.line.limits.answer_values)
        try:
            return unpacker.unpack(reply["value"]), unpacker.tensors
        except (wire.WireError, KeyError) as error:
            raise Unreadable(f"The answer could not be read: {error}.") from None

    def _call_back(self, reply: dict) -> dict:
        unpacker = kept.Unpacker(self._untag, self.line.limits.answer_values)
        try:
            function = self.callbacks[reply["callback"]]
            args, kwargs = unpacker.unpack(reply["args"]), unpacker.unpack(reply["kwargs"])
        except (wire.WireError, KeyError, IndexError, TypeError) as error:
            raise Unreadable(f"The answer could not be read: {error}.") from None
        try:
            return {"value": kept.Packer(self._foreign).pack(function(*args, **kwargs))}
        except Exception as error:
            return {"raise": [type(error).__name__, str(error)]}

    def _foreign(self, value: Any) -> dict:
        number = getattr(value, "_handle_number", None)
        if isinstance(number, int):
            return {"handle": number}
        name = torch_name(value)
        if name:
            return {"torch": name}
        if callable(value):
            self.callbacks.append(value)
            return {"remote": [len(self.callbacks) - 1, getattr(value, "__name__", "function")]}
        raise TypeError(f"a check cannot send a {type(value).__name__} to the worker")

    def _untag(self, tag: str, content: Any) -> Any:
        if tag != "handle":
            raise wire.WireError(f"unknown tag {str(tag)[:20]!r}")
        number, kind, is_callable = content
        if type(number) is not int or type(kind) is not str:
            raise wire.WireError("a handle is a number and a type")
        return self.make_handle(self, HandleAnswer(number, kind[:80], bool(is_callable)))


@dataclasses.dataclass
class Graph:
    """A differentiable answer: the node that the worker keeps, the judge's inputs and the answer's tensors."""

    node: int
    inputs: list[torch.Tensor]
    outputs: list[torch.Tensor]


def torch_name(value: Any) -> str | None:
    """Return the dotted name below `torch` of one of its own functions or classes."""
    name = getattr(value, "__name__", "")
    for prefix, space in (
        ("", torch),
        ("nn.", torch.nn),
        ("nn.functional.", torch.nn.functional),
        ("optim.", torch.optim),
        ("utils.data.", torch.utils.data),
    ):
        if name and getattr(space, name, None) is value:
            return prefix + name
    return None
