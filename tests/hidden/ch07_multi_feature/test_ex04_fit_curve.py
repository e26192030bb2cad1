"""Hidden checks of the curve of sigmoids."""

import itertools
import math

import pytest
import torch

from grader.judge.expect import Mismatch, as_tensor, expect_close, expect_shape, expect_true
from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    expect_batch_of_one,
    expect_forward,
    expect_gradients_everywhere,
    expect_parameter_count,
    expect_repeatable,
    expect_samples_apart,
    load,
    matched,
    parameters,
    unrecorded,
)


def shapes(units):
    return [(units,), (units,), (units,), (1,)]


def oracle(x, w, b, c, constant):
    return (torch.sigmoid(b + x * w) * c).sum(1, keepdim=True) + constant


def usual(model, units, x):
    """Are the parameters stored in tensors of their own, one for each letter of the formula?"""
    try:
        matched(parameters(model, x), shapes(units))
    except Mismatch:
        return False
    return True


def expect_some_order(model, units, draw):
    """Expect the curve of the text for one order of drawn numbers, however the model stores them."""
    x, numbers = samples(draw), draw.away_from_zero(3 * units + 1, gap=0.3, dtype=torch.float32)
    left, values = numbers, {}
    for name, value in parameters(model, x).items():
        values[name], left = left[: value.numel()].reshape(value.shape), left[value.numel() :]
    load(model, values)
    got = model.eval()(x)
    expect_shape(got, x.shape, "the output")
    orders = numbers[torch.tensor(list(itertools.permutations(range(len(numbers)))))]
    w, b, c = orders[:, :-1].unflatten(1, (3, units)).unsqueeze(2).unbind(1)
    curves = (torch.sigmoid(b + x * w) * c).sum(2) + orders[:, -1:]
    nearest = (curves - as_tensor(got, "the output").reshape(1, -1)).abs().amax(1).argmin()
    expect_close(got, curves[nearest].reshape(x.shape), name="the output")


def samples(draw, count=7):
    return 2 * draw.normal(count, 1, dtype=torch.float32)


def linear(student, draw, inputs=1, size=1.0):
    """A linear model with drawn weights in the worker, and the same one here."""
    ours, theirs = torch.nn.Linear(inputs, 1), student.make(torch.nn.Linear, inputs, 1)
    state = {"weight": size * draw.normal(1, inputs).float(), "bias": size * draw.normal(1).float()}
    ours.load_state_dict(state)
    theirs.load_state_dict(state)
    return ours, theirs


def two_layers(student, draw):
    """A net of two layers with drawn weights in the worker, and the same one here."""
    ours = torch.nn.Sequential(torch.nn.Linear(1, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1))
    layers = [student.make(torch.nn.Linear, 1, 3), student.make(torch.nn.Tanh), student.make(torch.nn.Linear, 3, 1)]
    theirs = student.make(torch.nn.Sequential, *layers)
    state = {name: draw.normal(*value.shape).float() for name, value in ours.state_dict().items()}
    ours.load_state_dict(state)
    theirs.load_state_dict(state)
    return ours, theirs


def reference(model, x, y, epochs, lr):
    """Adam on the mean squared error, step by step as its authors have it, with torch's numbers."""
    parameters, losses = list(model.parameters()), []
    means, squares = ([torch.zeros_like(p) for p in parameters] for _ in range(2))
    for step in range(1, epochs + 1):
        loss = ((model(x) - y) ** 2).mean()
        losses.append(float(loss.detach()))
        gradients = torch.autograd.grad(loss, parameters)
        for p, mean, square, grad in zip(parameters, means, squares, gradients, strict=True):
            mean.mul_(0.9).add_(0.1 * grad)
            square.mul_(0.999).add_(0.001 * grad**2)
            p.data -= lr * (mean / (1 - 0.9**step)) / ((square / (1 - 0.999**step)).sqrt() + 1e-8)
    return losses


def expect_losses(losses, expected, rtol=None):
    expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.", f"{len(expected)}",
                f"{len(losses)}")  # fmt: skip
    expect_close(losses, torch.tensor(expected), rtol=rtol, name="the losses")


def test_number_of_parameters(student, draw):
    """There are three numbers for each sigmoid, and one constant."""
    for units in (1, 4, 9):
        expect_parameter_count(student.CurveModel(units), 3 * units + 1, samples(draw))


@pytest.mark.points(2)
def test_curve(student, draw):
    """With any parameters the curve is the constant plus the sum of the sigmoids."""
    for units in (4, 3):
        model = student.CurveModel(units)
        if usual(model, units, samples(draw)):
            expect_forward(model, shapes(units), oracle, draw, [samples(draw), samples(draw, 1)])
    for units in (1, 2):
        model = student.CurveModel(units)
        expect_parameter_count(model, 3 * units + 1, samples(draw))
        expect_some_order(model, units, draw)


def test_every_parameter_learns(student, draw):
    """Every parameter receives a gradient."""
    expect_gradients_everywhere(student.CurveModel(6), [samples(draw), samples(draw)], draw)


def test_units_start_apart(student, draw):
    """The sigmoids start from values that differ, so that they can learn different things."""
    model = student.CurveModel(8)
    with unrecorded(model):
        values = list(parameters(model, samples(draw)).values())
    differ = torch.cat([value.flatten() for value in values]).unique().numel() > len(shapes(8))
    model._link.transcript.append(differ)
    expect_true(differ, "All the units start from the same numbers and will remain alike.")


def test_equal_calls(student, draw):
    """The same samples give the same heights twice, in either mode, in either order and one by one."""
    model = student.CurveModel(6)
    expect_equal_modes(model, samples(draw, 40))
    expect_repeatable(model, samples(draw))
    expect_samples_apart(model, samples(draw))
    expect_batch_of_one(model, samples(draw), (1,))


@pytest.mark.points(2)
def test_losses(student, draw):
    """There is one loss for each epoch, the mean squared error before the update, with Adam's steps between them."""
    for epochs, count in ((15, 7), (8, 4)):
        ours, theirs = linear(student, draw)
        x, y = samples(draw, count), samples(draw, count)
        expect_losses(student.fit(theirs, x, y, epochs, 0.1), reference(ours, x, y, epochs, 0.1))


def test_up_and_down(student, draw):
    """All epochs take place, though the loss rises at first, falls for long, or is next to nothing from the start."""
    ours, theirs = linear(student, draw)
    x = samples(draw)
    y = ours(x).detach() + 0.03 * samples(draw)
    runs = [(student.fit(theirs, x, y, 80, 2.0), reference(ours, x, y, 80, 2.0))]
    ours, theirs = linear(student, draw, size=1e-4)
    runs.append((student.fit(theirs, x, 1e-4 * y, 9, 1e-5), reference(ours, x, 1e-4 * y, 9, 1e-5)))
    for losses, expected in runs:
        expect_losses(losses, expected, rtol=2e-4)  # rounding grows a little on the long way


@pytest.mark.points(2)
def test_the_model_itself_is_trained(student, draw):
    """After fit the model that was handed over has the weights that Adam leads to."""
    ours, theirs = linear(student, draw)
    x, y, lr = samples(draw), samples(draw), draw.number(0.02, 0.2)
    student.fit(theirs, x, y, 12, lr)
    reference(ours, x, y, 12, lr)
    for name, value in theirs.state_dict().items():
        expect_close(value, ours.state_dict()[name], rtol=1e-3, name=name)


def test_gradients_from_before(student, draw):
    """Gradients left in the model from before do not count."""
    ours, theirs = linear(student, draw)
    x, y = samples(draw), samples(draw)
    (3 * theirs(x) + 5).square().sum().backward()
    expect_losses(student.fit(theirs, x, y, 8, 0.1), reference(ours, x, y, 8, 0.1))


def test_several_features(student, draw):
    """fit works for any model whose predictions have one column, of several layers too, and for one sample."""
    ours, theirs = two_layers(student, draw)
    x, y = samples(draw, 9), samples(draw, 9)
    losses, expected = student.fit(theirs, x, y, 8, 0.1), reference(ours, x, y, 8, 0.1)
    for inputs, count in ((3, 8), (2, 1)):
        ours, theirs = linear(student, draw, inputs)
        x, y = draw.normal(count, inputs).float(), samples(draw, count)
        expect_losses(student.fit(theirs, x, y, 10, 0.1), reference(ours, x, y, 10, 0.1))
    expect_losses(losses, expected)


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_a_sine_is_learnt(student, draw):
    """Sixteen sigmoids learn a piece of a sine curve from forty points."""
    shift = draw.number(0.0, 6.0)
    x = torch.linspace(-math.pi, math.pi, 40)[:, None]
    y = torch.sin(x + shift)
    model = student.CurveModel(16)
    with unrecorded(model):
        losses = student.fit(model, x, y, 150, 0.1)
    best = min(float(loss) for loss in losses[-20:])
    model._link.transcript.append(best < 0.03)
    expect_true(best < 0.03, "The curve stays far from the sine.", "a mean squared error below 0.03", f"{best:.3g}")


def test_data_are_left_alone(student, draw):
    """x and y are as before after fit."""
    _, theirs = linear(student, draw)
    x, y = samples(draw), samples(draw)
    student.fit(theirs, x, y, 2, 0.1)
    (_, _, after_x, after_y, *_), _ = student._link.arguments()
    for now, before, name in ((after_x, x, "x"), (after_y, y, "y")):
        expect_close(now, before, name=name)
