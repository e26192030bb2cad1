"""What is true of every right network, whatever its layers are called: expectations of a module in the worker.

Each takes the handle of a module (or a function that makes one) and raises Mismatch. Parameters are matched by shape,
never by name or order. Names and initial weights say nothing about a network, so they are kept out of the transcript
by which the diagnosis compares two answers; the shapes of the parameters stand there instead.
"""

import contextlib
import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch

from grader.judge.draw import Draw
from grader.judge.expect import Mismatch, as_tensor, expect_close, expect_shape, expect_true
from grader.judge.link import StudentError
from grader.judge.student import Handle

Shape = tuple[int, ...]
START_MARGIN = 30.0  # nats; He weights on every layer of a deep net reach 10, standard normal ones hundreds
ROUNDING = 1e-6  # of the largest gradient: what is left where the gradients of float32 cancel
SAME = 1e-4  # relative: the same sum in another order, as another batch size may bring


@contextlib.contextmanager
def unrecorded(model: Handle) -> Iterator[None]:
    """Keep what is answered within out of the transcript; an exception stays in it."""
    transcript = model._link.transcript
    mark = len(transcript)
    yield
    del transcript[mark:]


def parameters(model: Handle, x: torch.Tensor | None = None) -> dict[str, torch.Tensor]:
    """Return the trainable parameters by name. A model whose layers take their sizes from data sees `x` first."""
    with unrecorded(model):
        if x is not None:
            model(x)
        pairs = list(model.named_parameters())
    if not all(isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[1], torch.Tensor) for pair in pairs):
        raise Mismatch("The model's parameters cannot be listed; is it a torch.nn.Module?")
    found = {name: parameter.detach() for name, parameter in pairs if parameter.requires_grad}
    model._link.transcript.append(sorted(tuple(parameter.shape) for parameter in found.values()))
    return found


def stored(value: torch.Tensor, shape: Sequence[int]) -> torch.Tensor | None:
    """Return the value of a weight in the shape in which a model keeps it, or None when it is no such shape.

    Axes of length 1, a kernel laid out as one row for each output, and the transpose of a matrix are the same weight.
    """
    rows = value.flatten(1) if value.ndim > 1 else value
    laid_out = (shape[0], math.prod(shape[1:])) if len(shape) > 1 else tuple(shape)
    if _plain(shape) == _plain(value.shape) or laid_out == tuple(rows.shape):
        return value.reshape(tuple(shape))
    return rows.t() if tuple(shape) == tuple(rows.t().shape) else None


def _plain(shape: Sequence[int]) -> Shape:
    return tuple(size for size in shape if size != 1)


def matched(found: dict[str, torch.Tensor], shapes: Sequence[Shape]) -> list[str]:
    """Return the name of the parameter for each shape. Raises Mismatch when they do not go one to one."""
    left = {name: tuple(parameter.shape) for name, parameter in found.items()}
    names = []
    for shape in shapes:
        empty = torch.empty(shape)
        same = [name for name in left if stored(empty, left[name]) is not None]
        names += same[:1]
        for name in same[:1]:
            del left[name]
    sentence = "The trainable parameters are not those of the layers that the text describes."
    got = _listed([tuple(parameter.shape) for parameter in found.values()])
    expect_true(len(names) == len(shapes) and not left, sentence, _listed(shapes), got)
    return names


def _listed(shapes: Sequence[Shape]) -> str:
    return ", ".join(map(str, sorted(shapes))) or "no trainable parameter at all"


def expect_parameters(model: Handle, shapes: Sequence[Shape], x: torch.Tensor | None = None) -> None:
    """Expect trainable parameters of these shapes, in any order and under any names."""
    matched(parameters(model, x), shapes)


def expect_parameter_count(model: Handle, count: int, x: torch.Tensor | None = None) -> None:
    """Expect this many trainable numbers in all."""
    total = sum(parameter.numel() for parameter in parameters(model, x).values())
    expect_true(total == count, "The number of trainable parameters differs.", f"{count:,}", f"{total:,}")


def load(model: Handle, values: dict[str, Any]) -> None:
    """Put values into the model's state, by name."""
    with unrecorded(model):
        model.load_state_dict(values, strict=False)


def put(model: Handle, shapes: Sequence[Shape], values: Sequence[torch.Tensor], x: torch.Tensor | None = None) -> None:
    """Give every parameter the value that stands in the place of its shape."""
    found = parameters(model, x)
    names = matched(found, shapes)
    load(model, {name: stored(value, found[name].shape) for name, value in zip(names, values, strict=True)})


def set_weights(model: Handle, shapes: Sequence[Shape], draw: Draw, x: torch.Tensor | None = None) -> list:
    """Give every parameter drawn values, so that equal networks answer alike; return them, one for each shape."""
    values = [draw.normal(*shape, dtype=torch.float32) for shape in shapes]
    values = [value * (1.5 / math.prod(value.shape[1:]) ** 0.5 if value.ndim > 1 else 0.5) for value in values]
    put(model, shapes, values, x)
    return values


def expect_forward(
    model: Handle, shapes: Sequence[Shape], oracle: Callable, draw: Draw, inputs: Sequence[torch.Tensor]
) -> None:
    """Expect `oracle(x, *parameters)` for each input, with drawn weights and in eval mode.

    Where several parameters have one shape, nothing says which is which: every assignment is accepted.
    """
    values = set_weights(model, shapes, draw, inputs[0])
    model.eval()
    for x in inputs:
        got = model(x)
        expect_close(got, closest(got, [oracle(x, *order) for order in orders(values)]), name="the output")


def orders(values: Sequence[torch.Tensor]) -> Iterator[list[torch.Tensor]]:
    """Yield the values in every order that only exchanges those of one shape."""
    groups: dict[Shape, list[int]] = {}
    for index, value in enumerate(values):
        groups.setdefault(tuple(value.shape), []).append(index)
    for choice in itertools.product(*map(itertools.permutations, groups.values())):
        order = dict(zip(itertools.chain(*groups.values()), itertools.chain(*choice), strict=True))
        yield [values[order[index]] for index in range(len(values))]


def closest(got: Any, choices: Sequence[torch.Tensor]) -> torch.Tensor:
    """Return the choice nearest to a result; the first when they cannot be compared."""
    result = as_tensor(got, "the output", choices[0])
    if result.shape != choices[0].shape or not bool(result.isfinite().all()):
        return choices[0]
    return min(choices, key=lambda choice: float((choice - result).abs().max()))


def _output(model: Handle, x: torch.Tensor) -> torch.Tensor:
    """Return the model's output, which has a row for each sample."""
    result = as_tensor(model(x), "the output")
    expect_true(result.ndim > 0 and len(result) == len(x), "The output does not have one row for each sample.",
                f"{len(x)} rows", f"shape {tuple(result.shape)}")  # fmt: skip
    return result


def expect_gradients_everywhere(model: Handle, inputs: Sequence[torch.Tensor], draw: Draw) -> None:
    """Expect that over some random inputs every parameter receives a gradient that is not zero."""
    for x in inputs:
        _weighted_sum(model(x), draw, "into the parameters").backward()
    known = parameters(model)
    with unrecorded(model):
        gradients = model.gradients()
    shapes = {name: tuple(parameter.shape) for name, parameter in known.items()}
    sizes = {name: _size(gradients.get(name)) for name in known}
    # A bias before a norm receives rounding alone: it counts, but is nothing to compare answers by.
    rounding = ROUNDING * max(sizes.values(), default=0.0)
    model._link.transcript.append(sorted((shapes[name], sizes[name] > rounding) for name in known))
    without = [f"{name} {shapes[name]}" for name in known if not sizes[name]]
    expect_true(known, "The model has no trainable parameters.")
    expect_true(not without, f"No gradient reaches {', '.join(without)}: it is unused, or the graph to it is cut.")


def _weighted_sum(result: Any, draw: Draw, where: str) -> torch.Tensor:
    if not isinstance(result, torch.Tensor) or not result.requires_grad:
        raise Mismatch(f"The output is cut from the graph: no gradient can flow back {where}.")
    return (result * draw.normal(*result.shape).to(result.dtype)).sum()


def _size(gradient: Any) -> float:
    """Return the largest entry of a gradient; 0 where there is none or it is not finite."""
    usable = isinstance(gradient, torch.Tensor) and gradient.numel() > 0 and bool(gradient.isfinite().all())
    return float(gradient.abs().max()) if usable else 0.0


def expect_every_parameter_counts(model: Handle, x: torch.Tensor, draw: Draw) -> None:
    """Expect that the output in eval mode moves when any one parameter is changed."""
    known = parameters(model, x)
    model.eval()
    before = _output(model, x)
    for name, value in known.items():
        load(model, {name: value + draw.normal(*value.shape).to(value.dtype)})
        with unrecorded(model):
            after = _output(model, x)
        load(model, {name: value})
        moved = after.shape != before.shape or not torch.allclose(after, before, rtol=1e-6, atol=1e-7)
        expect_true(moved, f"Changing {name} {tuple(value.shape)} does not change the output: that layer is unused.")


def expect_repeatable(model: Handle, x: torch.Tensor) -> None:
    """Expect two equal calls in eval mode to give the same."""
    model.eval()
    first, second = _output(model, x), _output(model, x)
    same = first.shape == second.shape and torch.allclose(first, second, rtol=1e-6, atol=1e-7, equal_nan=True)
    expect_true(same, "Two calls in eval mode with the same input differ: something in the model is drawn anew.")


def expect_samples_apart(model: Handle, x: torch.Tensor) -> None:
    """Expect that in eval mode a sample's output depends on no other sample of its batch, nor on their order."""
    model.eval()
    together, turned = _output(model, x), _output(model, x.flip(0)).flip(0)
    expect_close(turned, together, rtol=SAME, name="the output after turning the batch round")
    for index in (0, len(x) - 1):
        alone = _output(model, x[index : index + 1])
        expect_close(alone[0], together[index], rtol=SAME, name="the output of a sample without its neighbours")


def expect_batch_of_one(model: Handle, x: torch.Tensor, shape: Sequence[int]) -> None:
    """Expect a batch of one sample to keep its batch axis, in either mode; `shape` is that of one sample's output."""
    for mode in (True, False):
        expect_shape(model.train(mode)(x[:1]), (1, *shape), "the output for a batch of one")


def expect_state_round_trip(make: Callable[[], Handle], x: torch.Tensor) -> None:
    """Expect that a fresh model with another one's state_dict gives the other one's outputs."""
    one, other = make(), make()
    for model in (one, other):
        with unrecorded(model):
            model.eval()(x)
    with unrecorded(one):
        load(other, one.state_dict())
    first, second = _output(one, x), _output(other, x)
    same = first.shape == second.shape and torch.allclose(first, second, rtol=1e-5, atol=1e-6)
    expect_true(same, "A fresh model with the loaded state_dict gives other outputs: some weights are missing in it.")


def expect_any_layout(model: Handle, x: torch.Tensor) -> None:
    """Expect the same output for images that lie in memory column by column instead of row by row."""
    model.eval()
    turned = x.transpose(-1, -2).contiguous().transpose(-1, -2)
    expect_close(_output(model, turned), _output(model, x), rtol=SAME, name="the output for a non-contiguous input")


def expect_no_sharing(model: Handle, draw: Draw, x: torch.Tensor | None = None) -> None:
    """Expect that no two entries of the state are the same memory."""
    parameters(model, x)
    with unrecorded(model):
        state = {name: value for name, value in model.state_dict().items() if value.is_floating_point()}
        load(model, {name: draw.normal(*value.shape).to(value.dtype) for name, value in state.items()})
        values = {name: value.clone() for name, value in model.state_dict().items() if name in state}
    shared = [f"{a} and {b}" for a, b in itertools.combinations(values, 2) if torch.equal(values[a], values[b])]
    load(model, state)
    model._link.transcript.append(len(shared))
    expect_true(not shared, f"{''.join(shared[:1])} are one and the same weight; each layer has its own.")


def expect_start_loss(model: Handle, x: torch.Tensor, labels: torch.Tensor, classes: int) -> None:
    """Expect an untrained classifier to guess: a cross-entropy near ln(classes)."""
    loss, guess = float(torch.nn.functional.cross_entropy(_output(model, x), labels)), math.log(classes)
    sentence = "Before training the loss is far from that of guessing; are the first weights of a sensible size?"
    expect_true(abs(loss - guess) < START_MARGIN, sentence, f"about {guess:.2f}", f"{loss:.4g}")


def expect_overfits(
    model: Handle, optimizer: Handle, x: torch.Tensor, labels: torch.Tensor, steps: int = 40, bound: float = 0.1
) -> None:
    """Expect that so many steps of an optimiser on one small batch bring its cross-entropy below a bound."""
    model.train()
    for _ in range(steps):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(x), labels).backward()
        optimizer.step()
    model.eval()
    loss = float(torch.nn.functional.cross_entropy(_output(model, x), labels))
    expect_true(loss < bound, f"The model cannot learn one batch of {len(x)} samples by heart.",
                f"a loss below {bound:g} after {steps} steps", f"{loss:.4g}")  # fmt: skip


def expect_image_gradient(model: Handle, x: torch.Tensor, draw: Draw) -> None:
    """Expect the gradient to reach every image of the input."""
    leaf = x.detach().clone().requires_grad_()
    total = _weighted_sum(model(leaf), draw, "to the image")
    (gradient,) = torch.autograd.grad(total, leaf, allow_unused=True)
    reached = gradient is not None and all(_size(image) for image in gradient)
    expect_true(reached, "No gradient reaches the image: the graph is cut on the way.")


def expect_rows_kept(model: Handle, x: torch.Tensor) -> None:
    """Expect inputs of another size to raise, or to give one row for each sample: never more rows than samples."""
    try:
        result = model(x)
    except StudentError as error:
        if error.told.todo:
            raise
        return
    got = as_tensor(result, "the output")
    sentence = "Samples were cut into several rows: images of another size no longer give one row for each sample."
    kept = got.ndim > 0 and len(got) == len(x)
    expect_true(kept, sentence, f"{len(x)} rows, or an error", f"shape {tuple(got.shape)}")
