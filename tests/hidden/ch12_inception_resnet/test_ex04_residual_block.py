"""Hidden checks of the residual block."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_gradient, expect_same_inputs
from grader.judge.properties import (
    closest,
    expect_gradients_everywhere,
    expect_no_sharing,
    expect_parameters,
    expect_repeatable,
    expect_samples_apart,
    orders,
    parameters,
    put,
    set_weights,
)

SIZES = ((2, 5, 6, 7), (1, 3, 4, 4), (3, 2, 1, 5))


def images(draw, *size):
    return draw.normal(*size, dtype=torch.float32)


def shapes(model, channels, x):
    """Two kernels, and as many biases as the model has beside them."""
    kernel = (channels, channels, 3, 3)
    return [kernel, kernel] + [(channels,)] * min(2, max(0, len(parameters(model, x)) - 2))


def oracles(x, values):
    """The result for every way in which the values can be those of the layers; missing biases are zero."""
    biases = values[2:] + [torch.zeros(x.shape[1])] * (4 - len(values))
    return [oracle(x, *order) for order in orders([*values[:2], *biases])]


def oracle(x, w1, w2, b1, b2):
    return (x + F.conv2d(F.conv2d(x, w1, b1, padding=1).relu(), w2, b2, padding=1)).relu()


def test_layers(student, draw):
    """The trainable parameters are two 3x3 kernels, perhaps with biases, and no two are the same."""
    model, x = student.ResidualBlock(5), images(draw, 1, 5, 6, 6)
    expect_parameters(model, shapes(model, 5, x), x)
    expect_no_sharing(model, draw, x)


@pytest.mark.points(3)
def test_values(student, draw):
    """With any weights, the block gives relu of the image plus what the two convolutions make of it."""
    found = []
    for size in SIZES:
        model, x = student.ResidualBlock(size[1]), images(draw, *size)
        values = set_weights(model, shapes(model, size[1], x), draw, x)
        found.append((model(x), oracles(x, values)))
    for got, choices in found:
        expect_close(got, closest(got, choices), name="the output")


def test_shortcut_carries_the_gradient(student, draw):
    """When all weights are zero, the block is relu: image and gradient pass through the shortcut as they are."""
    model, x = student.ResidualBlock(4), draw.away_from_zero(3, 4, 5, 5, dtype=torch.float32)
    known = shapes(model, 4, x)
    set_weights(model, known, draw, x)
    model(x)  # with zeros alone, different mistakes would look alike
    put(model, known, [torch.zeros(shape) for shape in known])
    expect_gradient(model, torch.relu, x)


def test_gradients(student, draw):
    """Every parameter receives a gradient."""
    x = images(draw, 3, 4, 6, 6)
    expect_gradients_everywhere(student.ResidualBlock(4), [x, x + 1], draw)


def test_equal_calls(student, draw):
    """The images stay as they are; they give the same twice, in either order and one by one."""
    model, x = student.ResidualBlock(4), images(draw, 3, 4, 6, 5)
    expect_same_inputs(model, x)
    expect_repeatable(model, x)
    expect_samples_apart(model, x)
