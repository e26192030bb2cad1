"""What a check leaves behind in a worker: where that is nothing, the next check may go on in the same process.

This only saves forks: a check that fails in such a process is run again in one of its own. All that could be missed
here is a state of the student's that makes a wrong answer right, so what cannot be looked through counts as changed.
"""

import functools
import hashlib
import itertools
import os
import pathlib
import re
import sys
import threading
import types
from collections import Counter, OrderedDict, defaultdict, deque
from typing import Any

import numpy as np
import torch

from grader.cage.box import empty

MOST = 20_000  # objects that are looked at, and numbers of one tensor
FIXED = frozenset((
    bool, int, float, complex, str, bytes, range, slice, type(None), type(...), type(NotImplemented), types.CodeType,
    types.ModuleType, types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
    types.GetSetDescriptorType, types.MemberDescriptorType, types.ClassMethodDescriptorType, types.GenericAlias,
    types.UnionType, re.Pattern, torch.dtype, torch.device, torch.layout, torch.memory_format, np.ufunc,
))  # fmt: skip
FIXED_HOMES = frozenset(("typing", "_abc", "dataclasses", "pathlib"))  # modules whose objects stay as they are made
CONTAINERS = frozenset((list, tuple, deque, torch.Size, set, frozenset))
MAPPINGS = frozenset((dict, OrderedDict, defaultdict, Counter))
BASES = ("abc", "typing", "torch.nn.", "torch.optim.", "torch.utils.data.", "torch.autograd.function")
MACHINERY = frozenset(("__builtins__", "__spec__", "__loader__"))


class Opaque(Exception):
    """An object whose state cannot be seen."""


class Footprint:
    """The state of a submission's own modules, of torch's switches and of the working folder.

    Made before the submission is loaded, `take` notes the state after it.
    """

    def __init__(self, box: pathlib.Path):
        self.box = f"{box}{os.sep}"
        self.folder, self.files = pathlib.Path.cwd(), frozenset[str]()
        self.others = self.count = len(sys.modules)
        self.modules: list[types.ModuleType] = []
        self.kept: list[Any] = []  # so that nothing made later has the identity of one of these
        self.marks: list | None = None

    def take(self) -> None:
        """Note how everything is now."""
        self.files = frozenset(os.listdir(self.folder))
        self.marks = self._look_through(self.kept)

    def clear(self) -> None:
        """Remove the files that were not there when the note was taken."""
        empty(self.folder, but=self.files)

    def unchanged(self) -> bool:
        """Is everything as it was when the note was taken?"""
        return self.marks is not None and self._look_through([]) == self.marks

    def _own_modules(self) -> list[types.ModuleType]:
        """Return the submission's modules; to look at all the others would copy their pages in every child."""
        if len(sys.modules) != self.count:
            added = itertools.islice(reversed(sys.modules.values()), max(0, len(sys.modules) - self.others))
            self.modules = [one for one in added if str(getattr(one, "__file__", "")).startswith(self.box)]
            self.count = len(sys.modules)
        return self.modules

    def _look_through(self, kept: list[Any]) -> list | None:
        try:
            return self._marks(kept)
        except Exception:  # Opaque, or whatever an object of the student's raises when it is looked at
            return None

    def _marks(self, kept: list[Any]) -> list:
        modules = self._own_modules()
        own = {module.__name__ for module in modules}
        marks: list[Any] = [_switches(), len(modules)]
        waiting = [part for module in modules for part in _globals(module)]
        seen: set[int] = set()
        while waiting:
            one = waiting.pop()
            marks.append(id(one))
            kept.append(one)
            if id(one) in seen or type(one) in FIXED:
                continue
            seen.add(id(one))
            if len(seen) > MOST:
                raise Opaque
            state, parts = _state(one, own)
            marks.append(state)
            waiting.extend(parts)
        return marks


def _globals(module: types.ModuleType) -> list[Any]:
    return _flat({name: value for name, value in vars(module).items() if name not in MACHINERY})


def _flat(mapping: Any) -> list[Any]:
    return [part for pair in mapping.items() for part in pair]


def _switches() -> tuple:
    """What a student's code may switch for the whole process."""
    return (
        torch.get_default_dtype(), torch.is_grad_enabled(), torch.is_inference_mode_enabled(),
        torch.is_anomaly_enabled(), torch.are_deterministic_algorithms_enabled(), torch.get_num_threads(),
        torch.get_default_device(), threading.active_count(), os.getcwd(), len(os.environ), tuple(np.geterr().values()),
    )  # fmt: skip


def _state(one: Any, own: set[str]) -> tuple[Any, list[Any]]:
    """Return what can change about an object while its parts stay, and its parts."""
    kind = type(one)
    if kind.__module__ in FIXED_HOMES or isinstance(one, np.generic | np.dtype):
        return None, []
    if kind in MAPPINGS:
        return len(one), _flat(one)
    if kind in CONTAINERS:
        return len(one), list(one)
    if isinstance(one, type):
        return None, _flat(vars(one)) if one.__module__ in own else []
    if isinstance(one, torch.Tensor):
        return _content(one), [one.grad, *_flat(vars(one))]
    if isinstance(one, torch.Generator):
        return _content(one.get_state()), []
    if kind is np.ndarray:
        return _content(torch.from_numpy(one)), []
    parts = _held(one, own)
    if parts is None and all(base is object or _is_python(base, own) for base in kind.__mro__):
        parts = _flat(vars(one))
    if parts is None:
        raise Opaque
    return None, parts


def _is_python(base: type, own: set[str]) -> bool:
    """Does a class keep the whole state of its objects in their attributes?"""
    return base.__module__ in own or f"{base.__module__}.".startswith(BASES)


def _content(tensor: torch.Tensor) -> tuple:
    if tensor.numel() > MOST or tensor.layout != torch.strided or tensor.grad_fn is not None:
        raise Opaque
    flat = tensor.detach().reshape(-1).contiguous().view(torch.uint8).numpy()
    return hashlib.sha256(flat.tobytes()).digest(), tensor.shape, tensor.requires_grad


def _held(one: Any, own: set[str]) -> list[Any] | None:
    """Return what a function, or something wrapped around one, holds; None for anything else."""
    if isinstance(one, types.FunctionType):
        held = [one.__code__, one.__defaults__, one.__kwdefaults__, *_cells(one.__closure__), *_flat(vars(one))]
        return held if one.__module__ in own else []
    if isinstance(one, functools.partial):
        return [one.func, *one.args, *_flat(one.keywords)]
    if isinstance(one, property):
        return [one.fget, one.fset, one.fdel]
    if isinstance(one, staticmethod | classmethod | types.MethodType):
        return [one.__func__, getattr(one, "__self__", None)]
    return None


def _cells(closure: tuple | None) -> list[Any]:
    return [cell.cell_contents for cell in closure or ()]
