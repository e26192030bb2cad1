"""Tensors and arrays as [dtype, shape, raw bytes, ...], rebuilt from lists that nobody has vouched for."""

import math
from typing import Any

import numpy as np
import torch

RANK = 16
DTYPES = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64, torch.complex128,
        torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.bool,
    )
}  # fmt: skip
ARRAY_DTYPES = set(map(np.dtype, (
    "float16", "float32", "float64", "complex64", "complex128", "bool", "uint8", "uint16", "uint32", "uint64", "int8",
    "int16", "int32", "int64",
)))  # fmt: skip


class WireError(Exception):
    """A value that cannot travel, or bytes that are no message."""


def pack_tensor(value: torch.Tensor) -> list:
    """Return [dtype, shape, raw bytes, requires_grad, order of the axes in memory] of a dense tensor on any device.

    The order keeps a transposed tensor transposed, so that a `view` fails there as it would here.
    """
    name = str(value.dtype).removeprefix("torch.")
    if value.layout != torch.strided or value.is_quantized or value.is_meta or name not in DTYPES:
        raise WireError(f"a tensor of layout {value.layout}, dtype {value.dtype} on {value.device} cannot travel")
    with torch._C.DisableTorchFunctionSubclass():
        plain = value.detach().resolve_conj().resolve_neg().cpu()
        order = sorted(range(plain.ndim), key=plain.stride, reverse=True)
        if not plain.permute(order).is_contiguous():
            order = list(range(plain.ndim))
        plain = plain.permute(order).contiguous()
        flat = plain.reshape(-1)
        flat = flat if flat.stride() == (1,) else flat.clone(memory_format=torch.contiguous_format).reshape(-1)
        raw = flat.view(torch.uint8).numpy() if plain.numel() else np.empty(0, np.uint8)
    return [name, list(value.shape), raw.data, bool(value.requires_grad), order]


def pack_array(value: np.ndarray) -> list:
    """Return [dtype, shape, raw bytes in row-major order] of a numeric array."""
    if value.dtype not in ARRAY_DTYPES:
        raise WireError(f"an array of dtype {value.dtype} cannot travel")
    return [value.dtype.str, list(value.shape), value.tobytes()]


def as_list(content: Any) -> list:
    """Return what must be a list. Raises WireError where it is none."""
    if not isinstance(content, list):
        raise WireError("a list is missing")
    return content


def _shape(shape: Any, itemsize: int, size: int) -> list[int]:
    """Return a shape that `size` bytes really fill."""
    if len(as_list(shape)) > RANK or any(type(n) is not int or n < 0 for n in shape):
        raise WireError("a shape is a short list of sizes")
    if math.prod(shape) * itemsize != size:
        raise WireError(f"{size} bytes do not fill shape {shape}")
    return shape


def unpack_tensor(content: Any) -> torch.Tensor:
    """Return a fresh CPU tensor, requiring grad if it did at the other end."""
    name, shape, raw, requires_grad, order = as_list(content)
    dtype = DTYPES[name]
    shape = _shape(shape, dtype.itemsize, len(raw))
    if type(raw) is not bytes or type(requires_grad) is not bool:
        raise WireError("a tensor is bytes and a flag")
    if sorted(as_list(order)) != list(range(len(shape))) or any(type(axis) is not int for axis in order):
        raise WireError("an order names every axis once")
    tensor = torch.empty(math.prod(shape), dtype=dtype)  # aligned as torch's own, since rounding depends on it
    tensor.view(torch.uint8).numpy()[:] = np.frombuffer(raw, np.uint8)
    tensor = tensor.reshape([shape[axis] for axis in order]).permute([order.index(axis) for axis in range(len(order))])
    if requires_grad and not (dtype.is_floating_point or dtype.is_complex):
        raise WireError("only floating-point tensors require grad")
    return tensor.requires_grad_() if requires_grad else tensor


def unpack_array(content: Any) -> np.ndarray:
    """Return a fresh array."""
    name, shape, raw = as_list(content)
    dtype = next((known for known in ARRAY_DTYPES if known.str == name), None)
    if dtype is None or type(raw) is not bytes:
        raise WireError("an array is bytes of a numeric dtype")
    return np.frombuffer(raw, dtype=dtype).reshape(_shape(shape, dtype.itemsize, len(raw))).copy()
