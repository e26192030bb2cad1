"""Hidden checks of the net with inception blocks."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true
from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    expect_gradients_everywhere,
    expect_image_gradient,
    expect_no_sharing,
    expect_parameters,
    expect_repeatable,
    expect_rows_kept,
    expect_samples_apart,
    put,
)


def block(channels):
    one = (channels, 1, 1)
    return [(24, *one), (24,), (16, *one), (16,), (16, *one), (16,), (24, 16, 5, 5), (24,),
            (16, *one), (16,), (24, 16, 3, 3), (24,), (24, 24, 3, 3), (24,)]  # fmt: skip


SHAPES = [(10, 1, 5, 5), (10,), *block(10), (20, 88, 5, 5), (20,), *block(20), (10, 1408), (10,)]

LARGEST_START = 1000  # He's weights reach 90, standard normal ones 10 million


def images(draw, count=3, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def equal_for_equal_shapes(model, draw):
    """Give parameters of one shape one value, so that it does not matter which of them is which; return the values."""
    drawn = {shape: draw.normal(*shape, dtype=torch.float32) for shape in SHAPES}
    scaled = {s: v * (1.5 / v[0].numel() ** 0.5 if v.ndim > 1 else 0.5) for s, v in drawn.items()}
    values = [scaled[shape] for shape in SHAPES]
    put(model, SHAPES, values, images(draw, 1))
    return values


def inception(x, a, a0, b, b0, c, c0, d, d0, e, e0, f, f0, g, g0):
    wide = F.conv2d(F.conv2d(x, c, c0), d, d0, padding=2)
    twice = F.conv2d(F.conv2d(F.conv2d(x, e, e0), f, f0, padding=1), g, g0, padding=1)
    return torch.cat([F.conv2d(F.avg_pool2d(x, 3, 1, 1), a, a0), F.conv2d(x, b, b0), wide, twice], 1)


def oracle(x, values):
    for start in (0, 16):
        weight, bias, *inner = values[start : start + 16]
        x = inception(F.max_pool2d(F.conv2d(x, weight, bias).relu(), 2), *inner)
    return x.flatten(1) @ values[-2].T + values[-1]


def test_layers(student, draw):
    """The trainable parameters are those of the layers in the text, and no others; no two are the same."""
    model = student.InceptionNet()
    expect_parameters(model, SHAPES, images(draw, 1))
    expect_no_sharing(model, draw, images(draw, 1))


@pytest.mark.points(3)
def test_scores(student, draw):
    """With any weights, the scores are those of the net that the text describes."""
    model, x = student.InceptionNet(), images(draw)
    values = equal_for_equal_shapes(model, draw)
    expect_close(model.eval()(x), oracle(x, values), name="the output")


def test_both_modes(student, draw):
    """Nothing in the net depends on the mode: in train mode the scores are those of eval mode."""
    expect_equal_modes(student.InceptionNet(), images(draw))


def test_gradients(student, draw):
    """Every weight and every bias receives a gradient, and the image too."""
    model = student.InceptionNet()
    expect_gradients_everywhere(model, [images(draw)], draw)
    expect_image_gradient(model, images(draw, 1), draw)


def test_equal_calls(student, draw):
    """The same images give the same scores twice, in either order and one by one."""
    model, x = student.InceptionNet(), images(draw)
    expect_repeatable(model, x)
    expect_samples_apart(model, x)


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    expect_rows_kept(student.InceptionNet(), images(draw, 2, 44))


def test_first_loss(student, draw):
    """Before training the cross-entropy is moderate, as with first weights of any sensible size."""
    scores = as_tensor(student.InceptionNet()(images(draw, 20)), "the output")
    labels = draw.integers(20, low=0, high=10)
    expect_shape(scores, (20, 10), "the output")
    loss = float(F.cross_entropy(scores, labels))
    expect_true(loss < LARGEST_START, "Before training the loss is enormous.", "about 2.3 to 20", f"{loss:.4g}")
