"""Hidden checks of the network of any depth."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true
from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    closest,
    expect_batch_of_one,
    expect_forward,
    expect_gradients_everywhere,
    expect_no_sharing,
    expect_parameters,
    expect_repeatable,
    expect_samples_apart,
    expect_state_round_trip,
    orders,
    parameters,
    put,
    set_weights,
    unrecorded,
)


def shapes(sizes):
    """The shapes of weights and biases in turn; a single row of weights is as good as a plain list of them."""
    pairs = zip(sizes, sizes[1:], strict=False)
    return [shape for inputs, outputs in pairs
            for shape in ((inputs,) if outputs == 1 else (outputs, inputs), (outputs,))]  # fmt: skip


def oracle(activation):
    """The network of the text, with explicit weights."""

    def forward(x, *values):
        for weight, bias in zip(values[:-2:2], values[1:-2:2], strict=True):
            x = activation(x @ weight.T + bias)
        return x @ values[-2].reshape(-1, x.shape[1]).T + values[-1]

    return forward


def samples(draw, features, count=7):
    return draw.normal(count, features, dtype=torch.float32)


def different(draw, count):
    """Sizes of which no two are equal."""
    return (draw.permutation(8)[:count] + 2).tolist()


def compare(student, draw, sizes, activation):
    model = student.MLP(sizes, activation)
    inputs = [samples(draw, sizes[0]), samples(draw, sizes[0], 1)]
    expect_forward(model, shapes(sizes), oracle(activation), draw, inputs)


def test_layers(student, draw):
    """There is one layer for each pair of neighbouring sizes, and layers of equal size do not share their weights."""
    for sizes in (different(draw, 4), [5, 5, 5, 5, 3], [4, 2]):
        expect_parameters(student.MLP(sizes, torch.tanh), shapes(sizes), samples(draw, sizes[0]))
    expect_no_sharing(student.MLP([5, 5, 5, 5], torch.tanh), draw, samples(draw, 5))


@pytest.mark.points(2)
def test_three_layers(student, draw):
    """With any weights, 8 → 6 → 4 → 1 with sigmoids gives the logits that the text describes."""
    compare(student, draw, [8, 6, 4, 1], torch.sigmoid)


@pytest.mark.points(2)
def test_other_sizes(student, draw):
    """Two layers or five, a size that comes twice: after each layer but the last comes the activation."""
    for count in (3, 6):
        compare(student, draw, different(draw, count), torch.sigmoid)
    first, twice, other = different(draw, 3)
    cases = []
    for sizes in ([first, twice, other, twice], [first, twice, twice, other]):
        x = samples(draw, first)
        model, values = student.MLP(sizes, torch.sigmoid), [torch.full(shape, 0.3) for shape in shapes(sizes)]
        put(model, shapes(sizes), values, x)  # one number for all, so that it does not matter which is which
        cases.append((model(x), oracle(torch.sigmoid)(x, *values)))
    for result, expected in cases:
        expect_close(result, expected, name="the output")


def test_other_activations(student, draw):
    """The activation is the one that was handed over."""
    for activation in (torch.tanh, torch.relu, torch.sin):
        compare(student, draw, different(draw, 3), activation)


def test_one_layer(student, draw):
    """With two sizes there is one layer and no activation at all."""
    compare(student, draw, different(draw, 2), torch.sigmoid)


def test_activation_that_is_a_module(student, draw):
    """A module such as torch.nn.Tanh() serves as activation too."""
    sizes = different(draw, 4)
    model = student.MLP(sizes, student.make(torch.nn.Tanh))
    expect_forward(model, shapes(sizes), oracle(torch.tanh), draw, [samples(draw, sizes[0])])


def test_another_model(student, draw):
    """A second model, of other sizes and with another activation, leaves the first one as it was."""
    first, second = different(draw, 3), different(draw, 4)
    x = samples(draw, first[0])
    model = student.MLP(first, torch.tanh)
    values = set_weights(model, shapes(first), draw, x)
    student.MLP(second, torch.relu)
    got = model(x)
    choices = [oracle(torch.tanh)(x, *order) for order in orders(values)]
    expect_close(got, closest(got, choices), name="the output of the first model")


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    model = student.MLP([8, 6, 4, 1], torch.sigmoid)
    expect_gradients_everywhere(model, [samples(draw, 8), samples(draw, 8)], draw)


def test_units_start_apart(student, draw):
    """The weights of a layer start from numbers that differ, so that its units can learn different things."""
    sizes = different(draw, 4)
    model = student.MLP(sizes, torch.tanh)
    with unrecorded(model):
        values = [value for value in parameters(model, samples(draw, sizes[0])).values() if min(value.shape) > 1]
    alike = [value.unique().numel() == 1 for value in values if value.ndim == 2]
    model._link.transcript.append((alike, [bool(value.any()) for value in values]))
    expect_true(not any(alike), "All the weights of a layer start from the same number.")


def test_sizes_are_left_alone(student, draw):
    """The list of sizes is as before after the model is made."""
    sizes = different(draw, 4)
    student.MLP(sizes, torch.tanh)
    (_, after, *_), _ = student._link.arguments()
    expect_true(list(after) == sizes, "The list of sizes was changed.", str(sizes), str(after))


def test_equal_calls(student, draw):
    """The same samples give the same logits twice, in either mode, in either order and one by one."""
    model = student.MLP([8, 6, 4, 2], torch.sigmoid)
    expect_equal_modes(model, samples(draw, 8, 40))
    expect_repeatable(model, samples(draw, 8))
    expect_samples_apart(model, samples(draw, 8))
    expect_batch_of_one(model, samples(draw, 8), (2,))


def test_saved_weights(student, draw):
    """A fresh model that loads the state_dict of another gives the same logits."""
    expect_state_round_trip(lambda: student.MLP([8, 6, 4, 1], torch.sigmoid), samples(draw, 8))
