"""What a check may expect of a student's result. Every failed expectation raises Mismatch with what differs, where.

The tolerance is relative to the size of the expected value:
|actual - expected| <= rtol * (|expected| + max|expected| / 10).
The default, 1e-4, is ten times what changing the order of summation moves a float32 convolution.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch

from grader.judge import tell
from grader.judge.link import StudentError
from grader.judge.results import Difference
from grader.judge.student import Handle

RTOL = 1e-4
RTOL_DOUBLE = 1e-6
SAMPLER_Z = 4.265  # of the normal distribution: one in a hundred thousand lies above
COTANGENTS = 3


class Mismatch(AssertionError):
    """A result differs from what is true of a right answer."""

    def __init__(
        self,
        sentence: str,
        difference: Difference | None = None,
        values: tuple[torch.Tensor, torch.Tensor] | None = None,
    ):
        self.difference = difference
        self.values = values  # actual and expected, for the diagnosis
        super().__init__(sentence)


def expect_close(actual: Any, expected: Any, rtol: float | None = None, atol: float = 0.0, name: str = "the result",
                 names: Sequence[str] = ()) -> None:  # fmt: skip
    """Expect equal shapes and values close to the expected ones.

    Takes tensors of any float dtype, views, arrays, lists and numbers; a number, a () and a (1,) tensor are the same,
    alone or in a list.
    With a tuple or list of tensors expected, each part is compared under its name from `names`.
    `rtol` is 1e-6 where both sides are float64, else 1e-4; `atol` is added to the bound.
    """
    if isinstance(expected, list | tuple) and any(isinstance(part, torch.Tensor) for part in expected):
        _expect_parts(actual, expected, rtol, atol, names)
        return
    want = torch.as_tensor(expected).detach()
    got = as_tensor(actual, name, want)
    if got.shape != want.shape and not got.numel() == want.numel() == 1:
        raise Mismatch(
            f"The shape of {name} differs.",
            Difference(f"shape {tuple(want.shape)}", f"shape {tuple(got.shape)}"),
            (got, want),
        )
    got = got.reshape(want.shape)
    bound = tolerance(got, want, rtol, atol)
    wide = torch.complex128 if want.is_complex() or got.is_complex() else torch.float64
    want, got = want.to(wide), got.to(wide)
    near = ((got - want).abs() <= bound) & want.isfinite()  # beside infinity everything would be near
    bad = ~((got == want) | near | (got.isnan() & want.isnan()))
    if bad.any():
        sentence = f"The values of {name} differ." if want.numel() > 1 else f"The value of {name} differs."
        raise Mismatch(sentence, tell.difference(got, want, bad), (got, want))


def _expect_parts(actual: Any, expected: Sequence, rtol: float | None, atol: float, names: Sequence[str]) -> None:
    names = names or [f"result {number}" for number in range(1, len(expected) + 1)]
    if not isinstance(actual, list | tuple) or len(actual) != len(expected):
        raise Mismatch(
            f"The result is not the {len(expected)} values {', '.join(names)}.",
            Difference(f"{len(expected)} values ({', '.join(names)})", tell.kind(actual)),
        )
    for part, want, name in zip(actual, expected, names, strict=True):
        expect_close(part, want, rtol, atol, name)


def tolerance(got: torch.Tensor, want: torch.Tensor, rtol: float | None = None, atol: float = 0.0) -> torch.Tensor:
    """Return the largest allowed difference of each element."""
    if rtol is None:
        rtol = RTOL_DOUBLE if got.dtype == want.dtype == torch.float64 else RTOL
    size = (want.to(torch.uint8) if want.dtype == torch.bool else want).abs().to(torch.float64)
    finite = size[size.isfinite()]
    largest = finite.max() if finite.numel() else torch.tensor(0.0, dtype=torch.float64)
    return rtol * (size + largest / 10) + max(atol, 1e-12)


def as_tensor(actual: Any, name: str, like: torch.Tensor | None = None) -> torch.Tensor:
    """Return a student's result as a detached tensor. Raises Mismatch when it is none."""
    expected = f"a tensor of shape {tuple(like.shape)}" if like is not None else "a tensor"
    if like is not None and like.numel() == 1 and like.ndim == 0:
        expected = "a number"
    if isinstance(actual, torch.Tensor):
        return actual.detach()
    if isinstance(actual, list | tuple) and any(isinstance(part, torch.Tensor | np.ndarray) for part in actual):
        parts = [as_tensor(part, name, like) for part in actual]
        if like is not None and like.ndim == 1 and all(part.numel() == 1 for part in parts):
            parts = [part.reshape(()) for part in parts]
        if all(part.shape == parts[0].shape for part in parts):
            return torch.stack(parts)
    elif isinstance(actual, bool | int | float | complex | np.ndarray | np.generic | list | tuple):
        try:
            dtype = torch.float64 if isinstance(actual, float) else None
            return torch.as_tensor(actual, dtype=dtype)
        except (ValueError, TypeError, RuntimeError):
            pass
    raise Mismatch(f"{tell.capital(name)} is {tell.kind(actual)}.", Difference(expected, tell.kind(actual)))


def expect_shape(actual: Any, shape: Sequence[int], name: str = "the result") -> None:
    """Expect a tensor (or array, or nested list) of this shape."""
    got = as_tensor(actual, name)
    if tuple(got.shape) != tuple(shape):
        raise Mismatch(
            f"The shape of {name} differs.", Difference(f"shape {tuple(shape)}", f"shape {tuple(got.shape)}")
        )


def expect_dtype(actual: Any, dtype: torch.dtype, name: str = "the result") -> None:
    """Expect a tensor of this dtype."""
    got = as_tensor(actual, name)
    if got.dtype != dtype:
        raise Mismatch(f"The dtype of {name} differs.", Difference(str(dtype), str(got.dtype)))


def expect_true(condition: Any, sentence: str, expected: str = "", got: str = "") -> None:
    """Expect a condition that the other expectations cannot put into words."""
    if not bool(condition):
        raise Mismatch(sentence, Difference(expected, got) if expected or got else None)


def vjp(function: Callable, cotangent: torch.Tensor, *inputs: torch.Tensor, **kwargs: Any) -> tuple[torch.Tensor, ...]:
    """Return autograd's gradients of `sum(function(*inputs) * cotangent)`: the oracle for a backward pass by hand."""
    leaves = [leaf.detach().clone().requires_grad_(leaf.is_floating_point()) for leaf in inputs]
    result = function(*leaves, **kwargs)
    wanted = [leaf for leaf in leaves if leaf.requires_grad]
    total = (result * cotangent.to(result.dtype).reshape(result.shape)).sum()
    return torch.autograd.grad(total, wanted)  # with grad_outputs torch would import sympy, for half a second


def expect_gradient(function: Callable, reference: Callable, *inputs: torch.Tensor, **kwargs: Any) -> None:
    """Expect the reference's values, and its gradients for several random cotangents.

    `function` is the student's; float inputs are given in their own dtype and asked for gradients. The cotangents are
    neither uniform nor known beforehand: they come from the inputs' own bytes.
    """
    leaves = [leaf.detach().clone().requires_grad_(leaf.is_floating_point()) for leaf in inputs]
    result = function(*leaves, **kwargs)
    want = reference(*[leaf.detach() for leaf in inputs], **kwargs)
    expect_close(result, want)
    wanted = [leaf for leaf in leaves if leaf.requires_grad]
    generator = torch.Generator().manual_seed(abs(hash(tuple(want.detach().flatten().tolist()[:50]))) % 2**63)
    for _ in range(COTANGENTS):
        cotangent = torch.randn(want.shape, generator=generator, dtype=torch.float64).to(want.dtype)
        expected = vjp(reference, cotangent, *inputs, **kwargs)
        expect_attached(result)
        gradients = torch.autograd.grad(
            result, wanted, cotangent.reshape(result.shape), retain_graph=True, allow_unused=True
        )
        for number, (gradient, oracle) in enumerate(zip(gradients, expected, strict=True), start=1):
            if gradient is None:
                raise Mismatch(f"No gradient reaches argument {number}: the graph to it is cut.")
            expect_close(gradient, oracle, name=f"the gradient for argument {number}")


def expect_attached(result: Any, name: str = "the result") -> None:
    """Expect a result that gradients can flow through."""
    if not isinstance(result, torch.Tensor) or not result.requires_grad:
        raise Mismatch(
            f"{tell.capital(name)} is cut from the graph: no gradient can flow through it.",
            Difference("a result with a grad_fn", "one without (detach, .data, .item(), numpy or no_grad on the way)"),
        )


def expect_same_inputs(function: Handle, *args: Any, **kwargs: Any) -> Any:
    """Call a student's function, expect that it leaves its arguments as they were, and return its result."""
    result = function(*args, **kwargs)
    after_args, after_kwargs = function._link.arguments()
    after = [*after_args[1:], *after_kwargs.values()]
    for number, (before, now) in enumerate(zip([*args, *kwargs.values()], after, strict=True), start=1):
        if not _unchanged(before, now):
            raise Mismatch(
                f"Argument {number} was changed in place; the caller's tensor is not yours to write to.",
                Difference(tell.value(before), tell.value(now)),
            )
    return result


def _unchanged(before: Any, now: Any) -> bool:
    """Is data still what it was? What is no data, such as a handle, cannot be told."""
    if isinstance(before, torch.Tensor):
        return isinstance(now, torch.Tensor) and now.shape == before.shape and torch.equal(now, before)
    if isinstance(before, list | tuple):
        return isinstance(now, list | tuple) and len(now) == len(before) and all(map(_unchanged, before, now))
    if isinstance(before, dict):
        return (
            isinstance(now, dict)
            and before.keys() == now.keys()
            and all(_unchanged(before[key], now[key]) for key in before)
        )
    return not isinstance(before, str | int | float | None) or before == now or before != before


def expect_raises(
    kinds: type[Exception] | tuple[type[Exception], ...], function: Callable, *args: Any, **kwargs: Any
) -> str:
    """Expect the student's code to raise one of these exceptions; return its message."""
    names = [kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,))]
    wanted = " or ".join(names)
    try:
        result = function(*args, **kwargs)
    except StudentError as error:
        if error.told.todo:
            raise
        if set(names) & set(error.told.bases):
            return error.told.message
        raise Mismatch(
            "Another exception than the one asked for is raised.", Difference(wanted, str(error)[:200])
        ) from None
    raise Mismatch("No exception is raised.", Difference(wanted, f"{tell.kind(result)} returned"))


def expect_frequencies(counts: Sequence[int], shares: Sequence[float], name: str = "the frequencies") -> None:
    """Expect counts of independent draws from a distribution, by Pearson's χ² test.

    A right sampler fails once in a hundred thousand times (Wilson and Hilferty's approximation of the quantile, 1931).
    What the distribution never gives must not occur at all.

    Args:
        counts: how often each value was drawn.
        shares: the probability of each value; they add up to one. Give counts enough that each expected one is 5 or so.
    """
    total = sum(counts)
    impossible = [index for index, share in enumerate(shares) if share == 0 and counts[index]]
    if impossible:
        raise Mismatch(f"Value {impossible[0]} was drawn, which has probability 0.")
    kept = [(count, total * share) for count, share in zip(counts, shares, strict=True) if share > 0]
    distance = sum((count - wanted) ** 2 / wanted for count, wanted in kept)
    freedom = len(kept) - 1
    spread = 2 / (9 * max(freedom, 1))
    bound = freedom * (1 - spread + SAMPLER_Z * spread**0.5) ** 3
    if distance > bound:
        drawn = ", ".join(f"{count / total:.3f}" for count in counts[:8])
        wanted = ", ".join(f"{share:.3f}" for share in shares[:8])
        raise Mismatch(f"{tell.capital(name)} are not those of the distribution.", Difference(wanted, drawn))
