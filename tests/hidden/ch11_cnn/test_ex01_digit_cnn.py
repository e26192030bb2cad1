"""Hidden checks of the digit net."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    expect_any_layout,
    expect_batch_of_one,
    expect_forward,
    expect_gradients_everywhere,
    expect_image_gradient,
    expect_no_sharing,
    expect_overfits,
    expect_parameters,
    expect_repeatable,
    expect_rows_kept,
    expect_samples_apart,
    expect_start_loss,
    expect_state_round_trip,
    set_weights,
)

SHAPES = [(10, 1, 5, 5), (10,), (20, 10, 5, 5), (20,), (10, 320), (10,)]


def images(draw, count=7, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def oracle(x, w1, b1, w2, b2, w3, b3):
    for weight, bias in ((w1, b1), (w2, b2)):
        x = F.max_pool2d(F.conv2d(x, weight, bias).relu(), 2)
    return x.flatten(1) @ w3.T + b3


def test_layers(student, draw):
    """The trainable parameters are those of two convolutions and one linear layer, and no others."""
    expect_parameters(student.Net(), SHAPES, images(draw, 1))


@pytest.mark.points(2)
def test_scores(student, draw):
    """With any weights, the scores are those of the net that the text describes."""
    expect_forward(student.Net(), SHAPES, oracle, draw, [images(draw), images(draw, 1)])


def test_both_modes(student, draw):
    """Nothing in the net depends on the mode: in train mode the scores are those of eval mode."""
    expect_equal_modes(student.Net(), images(draw))


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    model = student.Net()
    expect_gradients_everywhere(model, [images(draw), images(draw)], draw)


def test_gradient_for_the_image(student, draw):
    """Gradients flow back as far as the image."""
    expect_image_gradient(student.Net(), images(draw), draw)


def test_nothing_is_drawn_anew(student, draw):
    """Calling the model twice with the same images gives the same scores."""
    expect_repeatable(student.Net(), images(draw))


def test_images_do_not_mix(student, draw):
    """The scores of an image do not depend on the other images of its batch."""
    expect_samples_apart(student.Net(), images(draw))


def test_batch_of_one(student, draw):
    """A single image gives one row of ten scores."""
    expect_batch_of_one(student.Net(), images(draw, 1), (10,))


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    model = student.Net()
    set_weights(model, SHAPES, draw, images(draw, 1))
    expect_rows_kept(model, images(draw, 3, 44))


def test_saved_weights(student, draw):
    """A fresh model that loads the state_dict of another gives the same scores."""
    expect_state_round_trip(student.Net, images(draw, 3))


def test_own_weights(student, draw):
    """Each layer has weights of its own."""
    expect_no_sharing(student.Net(), draw, images(draw, 1))


def test_columns_first_in_memory(student, draw):
    """Images whose columns lie together in memory give the same scores as others."""
    expect_any_layout(student.Net(), images(draw, 3))


def test_first_loss(student, draw):
    """Before training the cross-entropy is near that of guessing, ln 10."""
    expect_start_loss(student.Net(), images(draw, 30), draw.integers(30, low=0, high=10), 10)


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_one_batch_is_learnt_by_heart(student, draw):
    """Forty steps of Adam are enough to learn six images by heart."""
    model = student.Net()
    x, labels = images(draw, 6), draw.permutation(10)[:6]
    model(x)
    expect_overfits(model, student.make(torch.optim.Adam, model.parameters(), lr=0.005), x, labels, steps=40)
