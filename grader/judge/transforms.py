"""One transformation of the expected value that gives the student's: what differs, said in one true sentence.

A transformation is told only when it changes the expected value at all, when it explains the difference to ten times
the tolerance while the raw difference is a hundred times larger than that, and when no other one does as well.
"""

import itertools
from collections.abc import Callable, Iterator

import torch

FIT = 1e-6  # relative; ten times below what expect_close lets pass
MISFIT = 1e-4
LEAST_VALUES = 4  # fewer distinct numbers fit too many transformations
ROWS = 64

Told = tuple[str, str]  # a key that is the same for the same mistake, and the sentence


def find(actual: torch.Tensor, expected: torch.Tensor) -> Told | None:
    """Return what turns the expected value into the actual one, or None when nothing or more than one thing does."""
    if actual.is_complex() or expected.is_complex():
        return None
    a, e = actual.detach().to(torch.float64), expected.detach().to(torch.float64)
    if not (a.isfinite().all() and e.isfinite().all()) or e.unique().numel() < LEAST_VALUES:
        return None
    for family in (_same_shape, _other_shape):
        found = {key: told for key, told, value in family(a, e) if _fits(a, value) and not _fits(e, value)}
        if len(found) == 1:
            return next(iter(found.items()))
        if found:
            return None
    return None


def _fits(one: torch.Tensor, other: torch.Tensor, bound: float = FIT) -> bool:
    if one.shape != other.shape:
        return False
    size = float(other.abs().max()) if other.numel() else 0.0
    return bool(((one - other).abs() <= bound * (size or 1.0)).all())


def _same_shape(a: torch.Tensor, e: torch.Tensor) -> Iterator[tuple[str, str, torch.Tensor]]:
    if a.shape != e.shape or _fits(a, e, MISFIT):
        return
    yield from _scaled(a, e)
    difference = (a - e).mean()
    yield "offset", f"Every value is off by the same amount, {_number(float(difference))}.", e + difference
    for axis, size in enumerate(e.shape):
        for shift in (1, -1) if size > 2 else ():
            yield (
                f"roll {axis} {shift}",
                f"The right values stand one place too {'late' if shift > 0 else 'early'} along axis {axis}.",
                _shifted(a, e, axis, shift),
            )
    yield from _permuted(a, e)
    for order in itertools.permutations(range(e.ndim)) if 1 < e.ndim <= 4 else ():
        moved = e.permute(order)
        if order != tuple(range(e.ndim)) and moved.shape == e.shape:
            yield f"axes {order}", f"The axes are in the order {order}, so the values are transposed.", moved
        elif order != tuple(range(e.ndim)):
            yield (
                f"reshape {order}",
                "The right numbers stand in the wrong places: "
                "reshaping fills them in row by row, it does not move axes.",
                moved.reshape(e.shape),
            )


def _scaled(a: torch.Tensor, e: torch.Tensor) -> Iterator[tuple[str, str, torch.Tensor]]:
    square = float((e * e).sum())
    if square:
        scale = float((a * e).sum()) / square
        if abs(scale + 1) < FIT:
            yield "sign", "Every value has the opposite sign.", -e
        elif abs(scale) > FIT:
            yield f"scale {scale:.4g}", f"Every value is {_number(scale)} times what is expected.", scale * e


def _shifted(a: torch.Tensor, e: torch.Tensor, axis: int, shift: int) -> torch.Tensor:
    """Return the expected value shifted along an axis; what comes in at the border is the student's own."""
    moved = e.roll(shift, axis)
    border = [slice(None)] * e.ndim
    border[axis] = slice(0, 1) if shift > 0 else slice(-1, None)
    moved[tuple(border)] = a[tuple(border)]
    return moved


def _permuted(a: torch.Tensor, e: torch.Tensor) -> Iterator[tuple[str, str, torch.Tensor]]:
    """The same rows, each once, in another order."""
    if e.ndim < 2 or not 2 < len(e) <= ROWS:
        return
    distances = torch.cdist(a.flatten(1), e.flatten(1))
    order = distances.argmin(1)
    if len(order.unique()) == len(e):
        yield "rows", "The right rows come in the wrong order.", e[order]


def _other_shape(a: torch.Tensor, e: torch.Tensor) -> Iterator[tuple[str, str, torch.Tensor]]:
    if a.shape == e.shape:
        return
    if e.ndim == 2 and a.shape == e.T.shape:
        yield "transposed", "The result is transposed: its values are right, rows and columns are exchanged.", e.T
    if a.numel() and a.ndim == e.ndim and all(small <= large for small, large in zip(a.shape, e.shape, strict=True)):
        yield "cropped", "The values are right, but the last ones are missing.", e[tuple(map(slice, a.shape))]
    for axis in range(a.ndim):
        for name, reduce in REDUCTIONS.items():
            yield (
                f"{name} {axis}",
                f"The right result is the {name} of yours over axis {axis}.",
                _undone(a, e, axis, reduce),
            )


REDUCTIONS: dict[str, Callable[[torch.Tensor, int], torch.Tensor]] = {
    "sum": lambda value, axis: value.sum(axis),
    "mean": lambda value, axis: value.mean(axis),
}


def _undone(a: torch.Tensor, e: torch.Tensor, axis: int, reduce: Callable) -> torch.Tensor:
    """Return the student's own value if reducing it gives the expected one, else something that fits nothing."""
    return a if a.shape[axis] > 1 and _fits(reduce(a, axis), e) else e.new_full((), float("nan"))


def _number(value: float) -> str:
    for text, known in (("½", 0.5), ("⅓", 1 / 3), ("¼", 0.25), ("-½", -0.5)):
        if abs(value - known) < FIT:
            return text
    return f"{round(value)}" if abs(value - round(value)) < FIT * max(1, abs(value)) else f"{value:.5g}"
