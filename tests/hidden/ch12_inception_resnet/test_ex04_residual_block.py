"""Hidden checks of the residual block."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_attached, expect_close, expect_gradient, expect_same_inputs, expect_true
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
KINKS = 0.1  # of a gradient: rounding may send a number or two to the other side of a relu


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


def gradient_apart(model, draw, x):
    """Return how far the gradient for the image is from the right one, as a share of it."""
    values = set_weights(model, shapes(model, x.shape[1], x), draw, x)
    leaf = x.clone().requires_grad_()
    result = model.train()(leaf)
    expect_attached(result, "the output")
    weigh = images(draw, *result.shape)
    (got,) = torch.autograd.grad((result * weigh).sum(), leaf, allow_unused=True)
    wanted = [torch.autograd.grad((choice * weigh).sum(), leaf)[0] for choice in oracles(leaf, values)]
    return min(float((want - (0 if got is None else got)).norm() / want.norm()) for want in wanted)


def test_layers(student, draw):
    """The trainable parameters are two 3x3 kernels, perhaps with biases, and no two are the same."""
    model, x = student.ResidualBlock(5), images(draw, 1, 5, 6, 6)
    expect_parameters(model, shapes(model, 5, x), x)
    expect_no_sharing(model, draw, x)


@pytest.mark.points(3)
def test_values(student, draw):
    """With any weights, in either mode, the block gives relu of the image plus what its convolutions make of it."""
    found = []
    for size in SIZES:
        model, x = student.ResidualBlock(size[1]), images(draw, *size)
        values = set_weights(model, shapes(model, size[1], x), draw, x)
        for scale, mode in ((1, True), (20, True), (1, False)):
            found.append((model.train(mode)(scale * x), oracles(scale * x, values)))
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
    """Every parameter receives a gradient, and the image that of both ways through the block."""
    x = images(draw, 3, 4, 6, 6)
    expect_gradients_everywhere(student.ResidualBlock(4), [x, x + 1], draw)
    apart = gradient_apart(student.ResidualBlock(4), draw, images(draw, 6, 4, 6, 5))
    expect_true(apart < KINKS, "The gradient for the image is not that of the block: a way through it is cut or lost.")


def test_equal_calls(student, draw):
    """The images stay as they are; they give the same twice, in either order and one by one."""
    model, x = student.ResidualBlock(4), images(draw, 3, 4, 6, 5)
    expect_same_inputs(model, x)
    expect_repeatable(model, x)
    expect_samples_apart(model, x)
