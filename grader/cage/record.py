"""A record of what of torch a student's call used, for the from-scratch rule: evidence beside the parsed source.

It runs with the student's code, so what it tells can count against a submission, never for it.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from torch.autograd import forward_ad
from torch.autograd.variable import Variable
from torch.nn import functional
from torch.overrides import TorchFunctionMode

MOST_TOLD = 200
FUNCTIONAL = {
    id(value): f"torch.nn.functional.{name}"
    for name, value in vars(functional).items()
    if callable(value) and not name.startswith("_") and type(value).__name__ == "builtin_function_or_method"
}


class Record(TorchFunctionMode):
    """While it is entered, every function of torch that Python code calls, and every derivative that torch takes."""

    def __init__(self) -> None:
        super().__init__()
        self.functions: dict[int, Any] = {}
        self.derived = False

    def __enter__(self) -> "Record":
        self.engine, self.dual = Variable._execution_engine, forward_ad.make_dual
        Variable._execution_engine = _Engine(self)  # type: ignore[assignment]
        forward_ad.make_dual = self._noting(self.dual)  # where every forward-mode derivative begins
        super().__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        super().__exit__(*exception)
        Variable._execution_engine = self.engine
        forward_ad.make_dual = self.dual

    def __torch_function__(self, function: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        """Note the function and call it; what it calls in turn is torch's own affair."""
        self.functions[id(function)] = function
        return function(*args, **(kwargs or {}))

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Leave out what is not the student's own doing."""
        functions = dict(self.functions)
        try:
            yield
        finally:
            self.functions = functions

    def names(self) -> list[str]:
        """Return the names, such as `torch.softmax`, `.softmax` for the method, and `torch.autograd`."""
        found = {name for function in self.functions.values() if (name := _name(function))}
        return sorted(found | ({"torch.autograd"} if self.derived else set()))[:MOST_TOLD]

    def _noting(self, function: Callable) -> Callable:
        def noted(*args: Any, **kwargs: Any) -> Any:
            self.derived = True
            return function(*args, **kwargs)

        return noted


class _Engine:
    """The engine of autograd, with a note of each run."""

    def __init__(self, record: Record):
        self.engine = record.engine
        self.run_backward = record._noting(record.engine.run_backward)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.engine, name)


def _name(function: Any) -> str:
    if id(function) in FUNCTIONAL:
        return FUNCTIONAL[id(function)]
    name = str(getattr(function, "__name__", ""))
    if hasattr(function, "__objclass__") or str(getattr(function, "__qualname__", "")).startswith("Tensor."):
        return f".{name}"
    if name.startswith("_"):  # an attribute read or written
        return ""
    module = getattr(function, "__module__", None)
    return f"{module}.{name}" if module in ("torch.nn.functional", "torch.special") else f"torch.{name}"
