"""An accelerator for machines that have none: tensors of the CPU that are said to lie on `cuda`, and act like it.

What is made without a device lies on the CPU, what is moved lies there, and where the two meet torch's own error is
raised. So an answer that would fail on a GPU fails here, too. It runs with the student's code, so it guards nothing.
"""

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch.autograd.variable import Variable
from torch.multiprocessing.reductions import StorageWeakRef
from torch.overrides import TorchFunctionMode

CPU, THERE = torch.device("cpu"), torch.device("cuda", 0)
ASKED = frozenset(("_has_compatible_shallow_copy_type", "_is_view", "is_same_size"))
INDEXING = frozenset(("__getitem__", "__setitem__", "index_put", "index_put_"))
MIXING = ASKED | INDEXING | frozenset(("copy_", "set_", "__set__"))
# What a packed sequence is made of lies apart: its lengths and sizes of batches are on the CPU.
PACKED = frozenset(("gru", "lstm", "rnn_tanh", "rnn_relu"))
PACKING = frozenset(("_pack_padded_sequence", "_pad_packed_sequence"))
TO_NUMPY = frozenset(("numpy", "__array__"))
MOVES = {"cpu": CPU, "pin_memory": CPU, "cuda": THERE}
CROWD = 4096  # storages; with so many more, the dead are forgotten


class Pretend(TorchFunctionMode):
    """While it is entered, every tensor lies on the CPU or there; those that only C++ has seen may be on either."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[int, tuple[StorageWeakRef, torch.device]] = {}
        self.crowd = CROWD

    def settle(self) -> None:
        """Enter for good, and let torch find one device of CUDA."""
        torch.cuda.device_count = lambda: 1
        torch.cuda.is_available = lambda: torch.cuda.device_count() > 0
        torch.cuda.current_device = lambda: 0
        torch.cuda.synchronize = lambda device=None: None
        torch.accelerator.is_available = lambda: torch.cuda.is_available()
        torch.accelerator.current_accelerator = lambda check_available=False: torch.device("cuda")
        torch.accelerator.current_stream = lambda device=None: _Stream()  # type: ignore[assignment,return-value]
        torch.backends.cudnn.is_acceptable = lambda tensor: False  # it would warn that there is none
        torch.from_numpy = self._on_the_cpu(torch.from_numpy)  # which no mode is told of
        Variable._execution_engine = _Engine(self)  # type: ignore[assignment]
        self.__enter__()

    def __torch_function__(self, function: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        """Call a function as its arguments' device would; raise what that device raises."""
        kwargs = dict(kwargs or {})
        name = _name(function)
        tensors = list(_tensors([args, kwargs]))
        if name in (".device", ".is_cuda"):
            device = self.place(tensors[0]) or THERE
            device = tensors[0].device if tensors[0].is_meta else device
            return device if name == ".device" else device == THERE
        if name in TO_NUMPY and self.place(tensors[0]) == THERE:
            raise TypeError(
                "can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory "
                "first."
            )
        if name in ("to", *MOVES):
            return self._moved(function, name, args, kwargs)
        indices = (*args[1:2], kwargs.get("indices"))
        if name in INDEXING and self.place(args[0]) == CPU and THERE in map(self.place, _tensors(indices)):
            raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
        wanted = self._joint(name, tensors)
        if kwargs.get("device") is not None:
            wanted, kwargs["device"] = _split(kwargs["device"])
        result = function(*args, **kwargs)
        self._note(result, wanted if tensors or kwargs.get("device") else CPU)
        if name in PACKING:
            self._note(result[1], CPU)
        return result

    def _on_the_cpu(self, function: Callable) -> Callable:
        def noting(*args: Any) -> Any:
            self._note(result := function(*args), CPU)
            return result

        return noting

    def place(self, tensor: torch.Tensor) -> torch.device | None:
        """Return where a tensor lies, None where nobody knows."""
        known = self.places.get(_key(tensor))
        return known[1] if known else None

    def _moved(self, function: Any, name: str, args: tuple, kwargs: dict) -> Any:
        """`to`, `cpu` and `cuda`: a tensor that moves is a copy."""
        tensor, rest = args[0], list(args[1:])
        wanted = MOVES.get(name)
        if name == "to":
            for where, keys in ((rest, range(len(rest))), (kwargs, list(kwargs))):
                for key in keys:
                    value = where[key]  # type: ignore[index]
                    if isinstance(value, torch.Tensor):
                        wanted = self.place(value)
                    elif isinstance(value, str | torch.device) or type(value) is int:
                        wanted, where[key] = _split(value)  # type: ignore[index, call-overload]
            result = function(tensor, *rest, **kwargs)
        else:
            result = tensor
        if wanted is None:
            wanted = self.place(tensor)
        elif wanted != self.place(tensor) and _key(result) == _key(tensor):
            result = result.clone()
        self._note(result, wanted)
        return result

    def _joint(self, name: str, tensors: list[torch.Tensor]) -> torch.device | None:
        """Return where all tensors of a call lie. Raises RuntimeError when they lie apart."""
        if name == "_pack_padded_sequence" and self.place(tensors[1]) == THERE:
            raise RuntimeError("'lengths' argument should be a 1D CPU int64 tensor, but got 1D cuda:0 Long tensor")
        if name in MIXING | PACKED | PACKING:
            return self.place(tensors[0])
        places = [(tensor, place) for tensor in tensors if (place := self.place(tensor)) is not None]
        large = {place for tensor, place in places if tensor.ndim}
        if len(large) > 1:
            raise RuntimeError(
                f"Expected all tensors to be on the same device, but found at least two devices, {THERE} and {CPU}! "
                f"(when calling {name})"
            )
        return large.pop() if large else THERE if any(place == THERE for _, place in places) else _first(places)

    def _note(self, result: Any, place: torch.device | None) -> None:
        if place is None:
            return
        for tensor in _tensors(result):
            key = _key(tensor)
            if key and (key not in self.places or self.places[key][1] != place):
                self.places[key] = StorageWeakRef(tensor.untyped_storage()), place
        if len(self.places) > self.crowd:
            self.places = {key: one for key, one in self.places.items() if not one[0].expired()}
            self.crowd = CROWD + len(self.places)


class _Stream:
    """All that optimisers ask of a stream."""

    def is_capturing(self) -> bool:
        """Is a graph of CUDA being recorded?"""
        return False


class _Engine:
    """The engine of autograd, whose calls of Python code see the device as the rest does."""

    def __init__(self, mode: Pretend):
        self.mode, self.engine = mode, Variable._execution_engine

    def __getattr__(self, name: str) -> Any:
        return getattr(self.engine, name)

    def run_backward(self, *args: Any, **kwargs: Any) -> Any:
        """Run with the mode entered: torch's own functions have left it."""
        with self.mode:
            return self.engine.run_backward(*args, **kwargs)


def _name(function: Callable) -> str:
    name = str(getattr(function, "__name__", ""))
    return f".{getattr(function.__self__, '__name__', '')}" if name == "__get__" else name  # type: ignore[attr-defined]


def _tensors(value: Any) -> Iterator[torch.Tensor]:
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _tensors(item)
    elif isinstance(value, dict):
        yield from _tensors(list(value.values()))


def _key(tensor: torch.Tensor) -> int:
    """Return the identity of a tensor's storage, 0 where it has none."""
    return tensor.untyped_storage()._cdata if tensor.layout == torch.strided else 0


def _split(device: Any) -> tuple[torch.device | None, Any]:
    """Return where a device of that name is, and which real device does its work."""
    try:
        kind = torch.device(device).type
    except (RuntimeError, TypeError):
        return None, device  # torch says what is wrong with it
    if kind in ("cuda", "mps"):
        return THERE, CPU
    return (CPU if kind == "cpu" else None), device


def _first(places: list) -> torch.device | None:
    return places[0][1] if places else None
