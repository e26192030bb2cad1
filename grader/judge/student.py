"""The student's module as a check sees it: calls go to the worker, results come back, gradients flow both ways."""

from collections.abc import Callable
from typing import Any

import torch

from grader.cage.host import Line
from grader.judge.kept import same_as
from grader.judge.link import Graph, HandleAnswer, Link, MissingName, StudentError


class NotAValue(AssertionError):
    """A check used an object of the student's where only data can be judged."""


class Handle:
    """An object that stays in the worker: call it, index it, iterate it, measure it, ask it for attributes."""

    def __init__(self, link: Link, number: int, kind: str, name: str, is_callable: bool = False):
        self.__dict__.update(_link=link, _handle_number=number, _kind=kind, _name=name, _callable=is_callable)

    def __repr__(self) -> str:
        return f"<{self._kind} {self._name} in the worker>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._ask("get", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._ask("set", name, value)
        self.__dict__.pop(name, None)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return call(self._link, self, args, kwargs)

    def __iter__(self) -> Any:
        iterator = self._ask("iter")
        while item := iterator._ask("next") if isinstance(iterator, Handle) else ():
            yield item[0]

    def __len__(self) -> int:
        try:
            return int(self._ask("len"))
        except StudentError as error:
            if error.told.type == "TypeError":  # what list() of a generator expects to hear
                raise TypeError(error.told.message) from None
            raise

    def __getitem__(self, key: Any) -> Any:
        return self._ask("item", key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._ask("setitem", key, value)

    def __bool__(self) -> bool:
        raise NotAValue(f"The result is an object of type {self._kind}, where a value was expected.")

    def gradients(self) -> dict[str, torch.Tensor | None]:
        """Return the gradient of each parameter of a module, by name."""
        return self._ask("gradients")

    def _ask(self, operation: str, *args: Any) -> Any:
        return operate(self._link, operation, self, *args)


def _forward(operation: str) -> Any:
    def method(self: Handle, *args: Any) -> Any:
        return self._ask(operation, *args)

    return method


def _reflect(operation: str) -> Any:
    def method(self: Handle, other: Any) -> Any:
        if not isinstance(other, int | float | complex):  # else a student's object could answer for a tensor of ours
            return NotImplemented
        return operate(self._link, operation, other, self)

    return method


for _operation in ("add", "sub", "mul", "truediv", "pow", "matmul", "neg", "abs", "float", "int"):
    setattr(Handle, f"__{_operation}__", _forward(_operation))
for _operation in ("add", "sub", "mul", "truediv", "pow"):
    setattr(Handle, f"__r{_operation}__", _reflect(_operation))


class Student(Handle):
    """The module of one exercise. A name that it lacks raises MissingName."""

    def __init__(self, line: Line, module: str, record: bool = False, again: Callable[[], Line] | None = None):
        super().__init__(Link(line, _make_handle, record), 0, "module", module)
        self.__dict__["_again"] = again

    def __getattr__(self, name: str) -> Any:
        try:
            value = super().__getattr__(name)
        except StudentError as error:
            raise (MissingName(error.told) if error.told.type == "AttributeError" else error) from None
        if isinstance(value, Handle):
            value.__dict__["_name"] = name
            if value._callable:
                self.__dict__[name] = value  # a check asks for a function or class once
        return value

    def restart(self) -> None:
        """End the process that the calls go to and go on in a new one: files stay, handles and memory are gone."""
        self._link.line.close()
        self._link.line = self.__dict__["_again"]()
        for name in [name for name, value in self.__dict__.items() if isinstance(value, Handle)]:
            del self.__dict__[name]

    def make(self, what: Any, *args: Any, **kwargs: Any) -> Any:
        """Build one of torch's own objects in the worker: `student.make(torch.nn.Linear, 4, 2)` gives its handle."""
        record, self._link.record = self._link.record, False
        try:
            return call(self._link, what, args, kwargs)
        finally:
            self._link.record = record


def _make_handle(link: Link, answer: HandleAnswer) -> Handle:
    return Handle(link, answer.number, answer.type, answer.type, answer.callable)


def call(link: Link, function: Any, args: tuple, kwargs: dict) -> Any:
    """Call a function in the worker; what requires grad there can be differentiated here."""
    return _attach(link, *link.ask("call", (function, *args), kwargs))


def operate(link: Link, operation: str, *args: Any) -> Any:
    """Apply an operator in the worker."""
    return _attach(link, *link.ask(operation, args))


def _attach(link: Link, value: Any, graph: Graph | None) -> Any:
    """Return a value whose tensors carry the worker's graph on."""
    if graph is None:
        return value
    attached = dict(zip(map(id, graph.outputs), _differentiable(link, graph), strict=True))

    def walk(item: Any) -> Any:
        if isinstance(item, torch.Tensor):
            return attached[id(item)]
        if isinstance(item, list | tuple | set):
            return same_as(item, type(item)(walk(part) for part in item))
        if isinstance(item, dict):
            return same_as(item, type(item)((key, walk(part)) for key, part in item.items()))
        return item

    return walk(value)


def _differentiable(link: Link, graph: Graph) -> tuple[torch.Tensor, ...]:
    anchor = torch.zeros((), requires_grad=True)  # an answer may require grad although no input of the judge's does
    return _Answer.apply(link, graph, anchor, *graph.inputs)


class _Answer(torch.autograd.Function):
    """A worker's answer as a node of the judge's graph, differentiable any number of times."""

    @staticmethod
    def forward(ctx: Any, link: Link, graph: Graph, anchor: torch.Tensor, *inputs: torch.Tensor) -> tuple:
        ctx.link, ctx.graph = link, graph
        ctx.save_for_backward(*inputs)
        results = tuple(output.detach().clone() for output in graph.outputs)
        still = zip(results, graph.outputs, strict=True)
        ctx.mark_non_differentiable(*(result for result, output in still if not output.requires_grad))
        return results

    @staticmethod
    def backward(ctx: Any, *cotangents: torch.Tensor) -> tuple:
        create_graph = torch.is_grad_enabled()
        gradients, further = ctx.link.vjp(ctx.graph, cotangents, create_graph)
        if further is not None:
            inputs = [*ctx.saved_tensors, *cotangents]
            attached = iter(_differentiable(ctx.link, Graph(further.node, inputs, further.outputs)))
            gradients = [None if gradient is None else next(attached) for gradient in gradients]
        return None, None, None, *gradients
