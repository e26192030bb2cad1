"""Values in words: what a student reads about a result that differs."""

from typing import Any

import numpy as np
import torch

from grader.judge.results import Difference
from grader.judge.student import Handle

SHOWN_WHOLE = 12
TEXT_SHOWN = 300
SHORTEST_TRAJECTORY = 4  # entries; then it is worth saying from where on they differ, as in the losses of a training


def kind(value: Any) -> str:
    """Return what a value is: `None`, `a tensor of shape (2, 3)`, `a list of 4 values` ..."""
    if value is None:
        return "None (is a `return` missing?)"
    if isinstance(value, torch.Tensor):
        return f"a tensor of shape {tuple(value.shape)}"
    if isinstance(value, tuple | list):
        return f"a {type(value).__name__} of {len(value)} value{'s' * (len(value) != 1)}"
    if isinstance(value, Handle):
        return f"an object of type {value._kind}"
    if isinstance(value, str):
        return f"the text {value[:40]!r}"
    if isinstance(value, bool | int | float):
        return f"the number {number(value)}"
    return f"a {type(value).__name__}"


def value(item: Any) -> str:
    """Return a short text of a value: small tensors whole, large ones by shape and first numbers."""
    if not isinstance(item, torch.Tensor):
        return repr(item)[:TEXT_SHOWN]
    if item.numel() == 1:
        return number(item.reshape(()).item())
    flat = item.detach().flatten()
    if item.numel() <= SHOWN_WHOLE:
        return _nested(item.detach().tolist())
    return f"shape {tuple(item.shape)}: {', '.join(number(part) for part in flat[:4].tolist())}, ..."


def _nested(items: Any) -> str:
    return f"[{', '.join(map(_nested, items))}]" if isinstance(items, list) else number(items)


def number(item: Any) -> str:
    """Return a number with at most six significant digits."""
    return f"{item:.6g}" if isinstance(item, float) else str(item)


def difference(got: torch.Tensor, want: torch.Tensor, bad: torch.Tensor) -> Difference:
    """Return where two tensors of one shape differ, and by how much at most."""
    return Difference(value(want), value(got), _where(got, want, bad) if want.numel() > 1 else "")


def _where(got: torch.Tensor, want: torch.Tensor, bad: torch.Tensor) -> str:
    if not bool(got.isfinite().all()) and bool(want.isfinite().all()):
        odd = ~got.isfinite()
        return f"{int(odd.sum())} of {got.numel()} entries are NaN or infinite, first at {_index(odd)}"
    right = int(bad.flatten().to(torch.int8).argmax())
    if got.ndim == 1 and right and len(got) >= SHORTEST_TRAJECTORY and bool(bad[right:].all()):
        return (
            f"the first {right} of {len(got)} entries are right, from index {right} on none is: "
            f"expected {number(want[right].item())}, got {number(got[right].item())}"
        )
    gap = torch.where(bad, (got - want).abs(), 0.0)
    worst = _unravel(int(gap.argmax()), got.shape)
    return (
        f"{int(bad.sum())} of {got.numel()} entries differ, most at index {worst}: "
        f"expected {number(want[worst].item())}, got {number(got[worst].item())}"
    )


def _index(mask: torch.Tensor) -> tuple[int, ...]:
    return _unravel(int(mask.flatten().to(torch.int8).argmax()), mask.shape)


def _unravel(position: int, shape: torch.Size) -> tuple[int, ...]:
    return tuple(int(index) for index in np.unravel_index(position, shape))  # torch's own imports sympy first


def capital(text: str) -> str:
    """Return a name at the head of a sentence: words get a capital, the name of a variable stays as it is."""
    return text[:1].upper() + text[1:] if text.startswith(("the ", "a ", "argument ")) else text
