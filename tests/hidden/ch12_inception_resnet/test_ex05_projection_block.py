"""Hidden checks of the block that changes the shape."""

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

SIZES = ((2, 5, 3, 6, 7), (1, 3, 7, 5, 8), (3, 4, 6, 6, 6), (2, 2, 5, 1, 3), (2, 4, 4, 5, 6))  # N, channels, H, W
KINKS = 0.1  # of a gradient: rounding may send a number or two to the other side of a relu


def images(draw, *size):
    return draw.normal(*size, dtype=torch.float32)


def shapes(model, inside, outside, x):
    """Three kernels, and as many biases as the model has beside them."""
    kernels = [(outside, inside, 3, 3), (outside, outside, 3, 3), (outside, inside, 1, 1)]
    return kernels + [(outside,)] * min(3, max(0, len(parameters(model, x)) - 3))


def oracles(x, values):
    """The result for every way in which the values can be those of the layers; missing biases are zero."""
    kernels, biases = values[:3], values[3:]
    biases = biases + [torch.zeros(len(kernels[0]))] * (3 - len(biases))
    return [oracle(x, *order) for order in orders([*kernels, *biases])]


def oracle(x, w1, w2, w3, b1, b2, b3):
    change = F.conv2d(F.conv2d(x, w1, b1, stride=2, padding=1).relu(), w2, b2, padding=1)
    return (F.conv2d(x, w3, b3, stride=2) + change).relu()


def gradient_apart(model, draw, x):
    """Return how far the gradient for the image is from the right one, as a share of it."""
    values = set_weights(model, shapes(model, 4, 6, x), draw, x)
    leaf = x.clone().requires_grad_()
    result = model.train()(leaf)
    expect_attached(result, "the output")
    weigh = images(draw, *result.shape)
    (got,) = torch.autograd.grad((result * weigh).sum(), leaf, allow_unused=True)
    wanted = [torch.autograd.grad((choice * weigh).sum(), leaf)[0] for choice in oracles(leaf, values)]
    return min(float((want - (0 if got is None else got)).norm() / want.norm()) for want in wanted)


def test_layers(student, draw):
    """The trainable parameters are two 3x3 kernels and one of 1x1, perhaps with biases, and no two are the same."""
    for inside, outside in ((3, 7), (4, 4)):
        model, x = student.DownBlock(inside, outside), images(draw, 1, inside, 6, 6)
        expect_parameters(model, shapes(model, inside, outside, x), x)
        expect_no_sharing(model, draw, x)


@pytest.mark.points(3)
def test_values(student, draw):
    """With any weights and in either mode the block gives relu of what shortcut and convolutions make, added."""
    found = []
    for count, inside, outside, height, width in SIZES:
        model, x = student.DownBlock(inside, outside), images(draw, count, inside, height, width)
        values = set_weights(model, shapes(model, inside, outside, x), draw, x)
        for scale, mode in ((1, True), (20, True), (1, False)):
            found.append((model.train(mode)(scale * x), oracles(scale * x, values)))
    for got, choices in found:
        expect_close(got, closest(got, choices), name="the output")


def test_shortcut_carries_the_gradient(student, draw):
    """When both 3x3 kernels are zero, image and gradient pass through the shortcut alone."""
    model, x = student.DownBlock(3, 5), images(draw, 3, 3, 7, 6)
    known = shapes(model, 3, 5, x)
    weight = images(draw, 5, 3, 1, 1)
    put(model, known, [weight if shape == (5, 3, 1, 1) else torch.zeros(shape) for shape in known])
    expect_gradient(model, lambda x: F.conv2d(x, weight, stride=2).relu(), x)


def test_gradients(student, draw):
    """Every parameter receives a gradient, and the image that of both ways through the block."""
    x = images(draw, 3, 4, 8, 8)
    expect_gradients_everywhere(student.DownBlock(4, 6), [x, x + 1], draw)
    apart = gradient_apart(student.DownBlock(4, 6), draw, images(draw, 6, 4, 8, 7))
    expect_true(apart < KINKS, "The gradient for the image is not that of the block: a way through it is cut or lost.")


def test_equal_calls(student, draw):
    """The images stay as they are; they give the same twice, in either order and one by one."""
    model, x = student.DownBlock(4, 3), images(draw, 3, 4, 6, 5)
    expect_same_inputs(model, x)
    expect_repeatable(model, x)
    expect_samples_apart(model, x)
