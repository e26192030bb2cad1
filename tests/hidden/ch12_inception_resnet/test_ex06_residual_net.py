"""Hidden checks of the net with residual blocks."""

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
    parameters,
    put,
)

LARGEST_START = 1000  # He's weights reach 90, standard normal ones 10 million


def images(draw, count=3, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def shapes(model, draw):
    """The shapes of all parameters; the blocks' own convolutions have biases or not, whichever the model has."""
    found = [tuple(value.shape) for value in parameters(model, images(draw, 1)).values()]
    layers = [(16, 1, 5, 5), (16,), (32, 16, 5, 5), (32,), (10, 512), (10,)]
    blocks = [(16, 16, 3, 3)] * 2 + [(32, 32, 3, 3)] * 2
    return layers + blocks + ([(16,)] * 2 + [(32,)] * 2 if len(found) > 10 else [])


def equal_for_equal_shapes(model, known, draw):
    """Give parameters of one shape one value, so that it does not matter which of them is which; return the values."""
    drawn = {shape: draw.normal(*shape, dtype=torch.float32) for shape in known}
    scaled = {s: v * (1.5 / v[0].numel() ** 0.5 if v.ndim > 1 else 0.5) for s, v in drawn.items()}
    put(model, known, [scaled[shape] for shape in known], images(draw, 1))
    return scaled


def oracle(x, values, biased):
    """The scores; `values` holds one value for each shape."""
    for width, before in ((16, 1), (32, 16)):
        bias, kernel = values[(width,)], values[(width, width, 3, 3)]
        x = F.max_pool2d(F.conv2d(x, values[(width, before, 5, 5)], bias).relu(), 2)
        inner = bias if biased else None
        change = F.conv2d(F.conv2d(x, kernel, inner, padding=1).relu(), kernel, inner, padding=1)
        x = (x + change).relu()
    return x.flatten(1) @ values[(10, 512)].T + values[(10,)]


def test_layers(student, draw):
    """The trainable parameters are those of the layers in the text, and no others; no two are the same."""
    model = student.ResidualNet()
    expect_parameters(model, shapes(model, draw))
    expect_no_sharing(model, draw, images(draw, 1))


@pytest.mark.points(3)
def test_scores(student, draw):
    """With any weights, the scores are those of the net that the text describes."""
    model, x = student.ResidualNet(), images(draw)
    known = shapes(model, draw)
    values = equal_for_equal_shapes(model, known, draw)
    expect_close(model.eval()(x), oracle(x, values, len(known) > 10), name="the output")


def test_both_modes(student, draw):
    """Nothing in the net depends on the mode: in train mode the scores are those of eval mode."""
    expect_equal_modes(student.ResidualNet(), images(draw))


def test_gradients(student, draw):
    """Every weight and every bias receives a gradient, and the image too."""
    model = student.ResidualNet()
    expect_gradients_everywhere(model, [images(draw), images(draw)], draw)
    expect_image_gradient(model, images(draw, 1), draw)


def test_equal_calls(student, draw):
    """The same images give the same scores twice, in either order and one by one."""
    model, x = student.ResidualNet(), images(draw)
    expect_repeatable(model, x)
    expect_samples_apart(model, x)


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    expect_rows_kept(student.ResidualNet(), images(draw, 2, 44))


def test_first_loss(student, draw):
    """Before training the cross-entropy is moderate, as with first weights of any sensible size."""
    scores = as_tensor(student.ResidualNet()(images(draw, 20)), "the output")
    labels = draw.integers(20, low=0, high=10)
    expect_shape(scores, (20, 10), "the output")
    loss = float(F.cross_entropy(scores, labels))
    expect_true(loss < LARGEST_START, "Before training the loss is enormous.", "about 2.3 to 20", f"{loss:.4g}")
