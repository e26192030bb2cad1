"""Hidden checks of the deeper net."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    expect_any_layout,
    expect_batch_of_one,
    expect_every_parameter_counts,
    expect_forward,
    expect_gradients_everywhere,
    expect_image_gradient,
    expect_no_sharing,
    expect_overfits,
    expect_parameter_count,
    expect_parameters,
    expect_repeatable,
    expect_rows_kept,
    expect_samples_apart,
    expect_start_loss,
    expect_state_round_trip,
    set_weights,
)

SHAPES = [
    (10, 1, 5, 5), (10,), (20, 10, 3, 3), (20,), (30, 20, 3, 3), (30,),
    (128, 270), (128,), (64, 128), (64,), (10, 64), (10,),
]  # fmt: skip


def images(draw, count=7, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def oracle(x, *values):
    weights, biases = values[::2], values[1::2]
    for weight, bias, padding in zip(weights[:3], biases[:3], (2, 0, 1), strict=True):
        x = F.max_pool2d(F.conv2d(x, weight, bias, padding=padding).relu(), 2)
    x = x.flatten(1)
    for weight, bias in zip(weights[3:5], biases[3:5], strict=True):
        x = (x @ weight.T + bias).relu()
    return x @ weights[5].T + biases[5]


def test_layers(student, draw):
    """The trainable parameters are those of three convolutions and three linear layers, and no others."""
    expect_parameters(student.DeepNet(), SHAPES, images(draw, 1))


def test_how_many_numbers(student, draw):
    """There are 51,104 trainable numbers in all."""
    expect_parameter_count(student.DeepNet(), 51104, images(draw, 1))


@pytest.mark.points(2)
def test_scores(student, draw):
    """With any weights, the scores are those of the net that the text describes."""
    expect_forward(student.DeepNet(), SHAPES, oracle, draw, [images(draw), images(draw, 1)])


def test_both_modes(student, draw):
    """Nothing in the net depends on the mode: in train mode the scores are those of eval mode."""
    expect_equal_modes(student.DeepNet(), images(draw))


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    expect_gradients_everywhere(student.DeepNet(), [images(draw), images(draw)], draw)


def test_every_layer_counts(student, draw):
    """Whichever weight or bias is changed, the scores change."""
    model = student.DeepNet()
    model(images(draw, 1))
    expect_every_parameter_counts(model, images(draw), draw)


def test_gradient_for_the_image(student, draw):
    """Gradients flow back as far as the image."""
    expect_image_gradient(student.DeepNet(), images(draw), draw)


def test_equal_calls(student, draw):
    """The same images give the same scores twice, in either order and one by one."""
    model = student.DeepNet()
    expect_repeatable(model, images(draw))
    expect_samples_apart(model, images(draw))


def test_batch_of_one(student, draw):
    """A single image gives one row of ten scores."""
    expect_batch_of_one(student.DeepNet(), images(draw, 1), (10,))


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    model = student.DeepNet()
    set_weights(model, SHAPES, draw, images(draw, 1))
    expect_rows_kept(model, images(draw, 3, 52))


def test_saved_weights(student, draw):
    """A fresh model that loads the state_dict of another gives the same scores."""
    expect_state_round_trip(student.DeepNet, images(draw, 3))


def test_own_weights(student, draw):
    """Each layer has weights of its own."""
    expect_no_sharing(student.DeepNet(), draw, images(draw, 1))


def test_columns_first_in_memory(student, draw):
    """Images whose columns lie together in memory give the same scores as others."""
    expect_any_layout(student.DeepNet(), images(draw, 3))


def test_first_loss(student, draw):
    """Before training the cross-entropy is near that of guessing, ln 10."""
    expect_start_loss(student.DeepNet(), images(draw, 30), draw.integers(30, low=0, high=10), 10)


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_one_batch_is_learnt_by_heart(student, draw):
    """Sixty steps of Adam are enough to learn six images by heart."""
    model = student.DeepNet()
    x, labels = images(draw, 6), draw.permutation(10)[:6]
    model(x)
    expect_overfits(model, student.make(torch.optim.Adam, model.parameters(), lr=0.005), x, labels, steps=60)
