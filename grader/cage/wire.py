"""Plain data between judge and worker: frames of msgpack, tensors as raw bytes.

A value is packed into a tree that msgpack knows. None, booleans, numbers, strings, bytes and lists stand for
themselves; everything else is a map with one key, its tag. Nothing on the wire can name a class to build or a
function to run, except torch's own functions, and those only on the way to the worker.
"""

import operator
import socket
import struct
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import numpy as np
import torch

from grader.cage.raw import (
    ARRAY_DTYPES,
    DTYPES,
    WireError,
    as_list,
    pack_array,
    pack_tensor,
    unpack_array,
    unpack_tensor,
)
from grader.cage.scan import TooMuch, scan

DEPTH = 32
ODD_KEYS = 256
MOST_VALUES = 1_600_000  # msgpack values of a message whose sender is not trusted
FRAME = struct.Struct("<Q")
CHUNK = 1 << 20


class Packer:
    """Packs values; `tensors` lists the tensors of all values packed so far, in order."""

    def __init__(self, foreign: Callable[[Any], dict]):
        """`foreign` packs what is not data, as a map with one key; it may raise WireError."""
        self.foreign = foreign
        self.tensors: list[torch.Tensor] = []

    def pack(self, value: Any, depth: int = 0) -> Any:
        """Return the tree of a value. Raises WireError when it is too deep, too odd or not data."""
        if depth > DEPTH:
            raise WireError(f"it is nested more than {DEPTH} levels deep (or contains itself)")
        if value is None or isinstance(value, bool | bytes):
            return value
        if isinstance(value, int):
            return int(value) if -(2**63) <= value < 2**63 else {"int": hex(value)}
        if isinstance(value, float):
            return float(value)
        if isinstance(value, str):
            return str(value).encode("utf-8", "replace").decode("utf-8")
        if isinstance(value, torch.Tensor):
            self.tensors.append(value)
            return {"tensor": pack_tensor(value)}
        return self.pack_container(value, depth + 1)

    def pack_container(self, value: Any, depth: int) -> Any:
        """Return the tree of what is no single value."""
        if isinstance(value, list):
            return [self.pack(item, depth) for item in value]
        if isinstance(value, tuple):
            return {"tuple": [self.pack(item, depth) for item in value]}
        if isinstance(value, dict):
            return {"dict": [[self.pack(key, depth), self.pack(item, depth)] for key, item in value.items()]}
        if isinstance(value, set | frozenset):
            return {"set": [self.pack(item, depth) for item in value]}
        if isinstance(value, np.ndarray):
            return {"array": pack_array(value)}
        if isinstance(value, np.generic | complex | torch.dtype | torch.device | slice | torch.Generator | type(...)):
            return _pack_rare(value)
        return self.foreign(value)


def _pack_rare(value: Any) -> Any:
    if isinstance(value, np.generic):
        if value.dtype not in ARRAY_DTYPES:
            raise WireError(f"a numpy value of dtype {value.dtype} cannot travel")
        plain = value.item()
        return {"complex": [plain.real, plain.imag]} if isinstance(plain, complex) else plain
    if isinstance(value, complex):
        return {"complex": [value.real, value.imag]}
    if isinstance(value, torch.dtype):
        return {"dtype": str(value).removeprefix("torch.")}
    if isinstance(value, torch.device):
        return {"device": str(value)}
    if isinstance(value, slice):
        return {"slice": [value.start, value.stop, value.step]}
    if isinstance(value, torch.Generator):
        return {"generator": value.get_state().numpy().tobytes()}
    return {"ellipsis": 0}


class Unpacker:
    """Rebuilds values from trees that nobody has vouched for; `tensors` lists the tensors rebuilt so far, in order."""

    def __init__(
        self, foreign: Callable[[str, Any], Any], values: int, bring: Callable[[Any], Any] = lambda value: value
    ):
        """`foreign` rebuilds what is no data, `bring` takes tensors to their device, at most `values` are made."""
        self.foreign, self.bring = foreign, bring
        self.values = values
        self.tensors: list[torch.Tensor] = []

    def unpack(self, tree: Any, depth: int = 0) -> Any:
        """Return the value of a tree. Raises WireError for whatever no packer writes."""
        self.values -= 1
        if self.values < 0:
            raise WireError("it holds too many values")
        if depth > 2 * DEPTH:
            raise WireError("it is nested too deep")
        if isinstance(tree, list):
            return [self.unpack(item, depth + 1) for item in tree]
        if not isinstance(tree, dict):
            return tree
        if len(tree) != 1:
            raise WireError("a tag stands alone")
        ((tag, content),) = tree.items()
        try:
            return self.untag(tag, content, depth + 1)
        except WireError:
            raise
        except Exception as error:  # whatever hostile content makes of a constructor
            raise WireError(f"malformed {str(tag)[:20]!r}: {error}") from None

    def untag(self, tag: str, content: Any, depth: int) -> Any:
        """Return the value of a tagged tree. Raises WireError, or anything else, for whatever no packer writes."""
        if tag == "tensor":
            tensor = self.bring(unpack_tensor(content))
            self.tensors.append(tensor)
            return tensor
        if tag == "tuple":
            return tuple(self._items(content, depth))
        if tag == "dict":
            pairs = [(self.unpack(key, depth), self.unpack(item, depth)) for key, item in as_list(content)]
            _check_keys([key for key, _ in pairs])
            return dict(pairs)
        if tag == "set":
            members = list(self._items(content, depth))
            _check_keys(members)
            return set(members)
        if tag in RARE:
            return self.bring(RARE[tag](content))
        return self.foreign(tag, content)

    def _items(self, content: Any, depth: int) -> Iterator[Any]:
        return (self.unpack(item, depth) for item in as_list(content))


def _check_keys(keys: list) -> None:
    """Refuse many keys whose hashes their sender can choose: equal ones cost the square of their number."""
    if len(keys) > ODD_KEYS and not all(_is_plain(key) or type(key) is tuple and _are_texts(key) for key in keys):
        raise WireError(f"more than {ODD_KEYS} keys that are neither texts nor numbers")


def _is_plain(key: Any) -> bool:
    return key is None or type(key) in (str, bytes, bool, float) or type(key) is int and abs(key) < 2**64


def _are_texts(key: tuple) -> bool:
    return all(type(part) is str for part in key)  # whose hashes are drawn anew in each process


def _generator(content: bytes) -> torch.Generator:
    generator = torch.Generator()
    generator.set_state(torch.frombuffer(bytearray(content), dtype=torch.uint8))
    return generator


RARE: dict[str, Callable[[Any], Any]] = {
    "array": unpack_array,
    "int": lambda text: int(text[:5000], 16),
    "complex": lambda pair: complex(operator.index(0) + float(pair[0]), float(pair[1])),
    "dtype": lambda name: DTYPES[name],
    "device": lambda name: torch.device(name[:20]),
    "slice": lambda parts: slice(*(part if type(part) is int else None for part in as_list(parts)[:3])),
    "generator": _generator,
    "ellipsis": lambda _: ...,
}

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder()


def encode(message: Any) -> bytes:
    """Return the frame of a message: its length as eight little-endian bytes, then msgpack."""
    body = _encoder.encode(message)
    return FRAME.pack(len(body)) + body


def decode(body: bytes | bytearray, values: int | None = MOST_VALUES) -> Any:
    """Return the message of a frame's body. Raises WireError on anything that is not msgpack, or of too many values.

    Values are counted before any is made: a byte can stand for an empty list, which takes sixty.
    """
    if values is not None:
        try:
            scan(body, values)
        except TooMuch as error:
            raise WireError(str(error)) from None
    try:
        return _decoder.decode(body)
    except (msgspec.DecodeError, RecursionError, ValueError, OverflowError, MemoryError, TypeError) as error:
        raise WireError(f"not a message: {error}") from None


def receive(sock: socket.socket, cap: int, wait: Callable[[], None] = lambda: None, values: int | None = None) -> Any:
    """Return the next message of at most `cap` bytes; `wait` is called before every read and may raise.

    Raises EOFError when the other end has closed, WireError when it sends no message.
    """
    (length,) = FRAME.unpack(exactly(sock, FRAME.size, wait))
    if length > cap:
        raise WireError(f"a message of {length:,} bytes; at most {cap:,} are taken")
    return decode(exactly(sock, length, wait), values)


def exactly(sock: socket.socket, count: int, wait: Callable[[], None] = lambda: None) -> bytearray:
    """Return the next `count` bytes; memory grows with what has arrived, never with what was announced."""
    data = bytearray()
    while len(data) < count:
        wait()
        chunk = sock.recv(min(CHUNK, count - len(data)))
        if not chunk:
            raise EOFError
        data += chunk
    return data
