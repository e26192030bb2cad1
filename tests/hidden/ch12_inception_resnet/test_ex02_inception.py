"""Hidden checks of the inception block."""

import itertools

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_gradient, expect_shape
from grader.judge.properties import (
    closest,
    expect_any_layout,
    expect_gradients_everywhere,
    expect_image_gradient,
    expect_no_sharing,
    expect_parameters,
    expect_repeatable,
    expect_samples_apart,
    put,
)


def shapes(channels):
    one = (channels, 1, 1)
    return [(24, *one), (24,), (16, *one), (16,), (16, *one), (16,), (24, 16, 5, 5), (24,),
            (16, *one), (16,), (24, 16, 3, 3), (24,), (24, 24, 3, 3), (24,)]  # fmt: skip


def equal_for_equal_shapes(model, channels, draw, x):
    """Give parameters of one shape one value, so that it does not matter which of them is which; return the values."""
    drawn = {shape: draw.normal(*shape, dtype=torch.float32) for shape in shapes(channels)}
    scaled = {s: v * (1.5 / v[0].numel() ** 0.5 if v.ndim > 1 else 0.5) for s, v in drawn.items()}
    values = [scaled[shape] for shape in shapes(channels)]
    put(model, shapes(channels), values, x)
    return values


def branches(x, a, a0, b, b0, c, c0, d, d0, e, e0, f, f0, g, g0):
    """The four branches, as convolutions one after another."""
    pooled = F.avg_pool2d(F.pad(x, (1, 1, 1, 1)), 3, 1)
    third = F.conv2d(F.conv2d(x, e, e0), f, f0, padding=1)
    return [F.conv2d(pooled, a, a0), F.conv2d(x, b, b0),
            F.conv2d(F.conv2d(x, c, c0), d, d0, padding=2), F.conv2d(third, g, g0, padding=1)]  # fmt: skip


def answers(student, draw):
    """Return (result, the four branches) for some sizes, in either mode."""
    found = []
    for count, channels, height, width in ((2, 5, 7, 6), (1, 3, 5, 5), (3, 2, 1, 3)):
        model, x = student.InceptionA(channels), draw.normal(count, channels, height, width, dtype=torch.float32)
        values = equal_for_equal_shapes(model, channels, draw, x)
        found += [(model.train(mode)(x), branches(x, *values)) for mode in (True, False)]
    return found


def test_layers(student, draw):
    """The trainable parameters are those of seven convolutions with biases, and no others; no two are the same."""
    model = student.InceptionA(7)
    x = draw.normal(1, 7, 4, 4, dtype=torch.float32)
    expect_parameters(model, shapes(7), x)
    expect_no_sharing(model, draw, x)


@pytest.mark.points(3)
def test_branches(student, draw):
    """Each branch gives what its pooling and convolutions give, one after another; here their order is free."""
    for got, parts in answers(student, draw):
        choices = [torch.cat(order, 1) for order in itertools.permutations(parts)]
        expect_close(got, closest(got, choices), name="the output, in whatever order of the branches,")


def test_order(student, draw):
    """The channels of the branches stand in the order of the text."""
    for got, parts in answers(student, draw):
        expect_close(got, torch.cat(parts, 1), name="the output")


def test_gradients(student, draw):
    """Every weight and every bias receives a gradient, and the image that of all four branches."""
    x = draw.normal(2, 3, 6, 5, dtype=torch.float32)
    model = student.InceptionA(3)
    expect_gradients_everywhere(model, [x], draw)
    expect_image_gradient(model, x, draw)
    values = equal_for_equal_shapes(model, 3, draw, x)

    def ours(x):  # whatever the order of the branches
        return model(x).square().sum(1)

    expect_gradient(ours, lambda x: torch.cat(branches(x, *values), 1).square().sum(1), x)


def test_equal_calls(student, draw):
    """The same images give the same result twice, in either order, one by one, and however they lie in memory."""
    model, x = student.InceptionA(4), draw.normal(3, 4, 6, 5, dtype=torch.float32)
    expect_shape(model(x[:1]), (1, 88, 6, 5))
    expect_repeatable(model, x)
    expect_samples_apart(model, x)
    expect_any_layout(model, x)
