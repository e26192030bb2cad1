"""Hidden checks of the digit net."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_true
from grader.judge.modes import expect_equal_modes
from grader.judge.properties import (
    expect_forward,
    expect_gradients_everywhere,
    expect_overfits,
    expect_parameters,
    expect_repeatable,
    expect_rows_kept,
    expect_samples_apart,
    expect_state_round_trip,
    set_weights,
    unrecorded,
)

SIZES = (784, 512, 256, 128, 64, 10)
SHAPES = [shape for inputs, outputs in zip(SIZES, SIZES[1:], strict=False) for shape in ((outputs, inputs), (outputs,))]


def images(draw, count=7, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def oracle(x, *values):
    x = x.flatten(1)
    for weight, bias in zip(values[:8:2], values[1:8:2], strict=True):
        x = (x @ weight.T + bias).relu()
    return x @ values[8].T + values[9]


@pytest.mark.points(3)
def test_scores(student, draw):
    """With any weights, the scores are those of the net that the text describes."""
    expect_forward(student.Net(), SHAPES, oracle, draw, [images(draw), images(draw, 1)])


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient, and there are no others."""
    model = student.Net()
    expect_parameters(model, SHAPES, images(draw, 1))
    expect_gradients_everywhere(model, [images(draw), images(draw)], draw)


def test_equal_calls(student, draw):
    """The same images give the same scores twice, in either mode, in either order and one by one."""
    model = student.Net()
    expect_equal_modes(model, images(draw))
    expect_repeatable(model, images(draw))
    expect_samples_apart(model, images(draw))


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    model = student.Net()
    set_weights(model, SHAPES, draw, images(draw, 1))
    expect_rows_kept(model, images(draw, 3, 56))


def test_saved_weights(student, draw):
    """A fresh model that loads the state_dict of another gives the same scores."""
    expect_state_round_trip(student.Net, images(draw, 3))


def test_first_guesses(student, draw):
    """Before training the loss is not far from that of guessing, ln 10."""
    model = student.Net()
    with unrecorded(model):
        scores = as_tensor(model(images(draw, 30)), "the output")
    loss = float(torch.nn.functional.cross_entropy(scores, draw.integers(30, low=0, high=10)))
    sentence = "Before training the loss is far above that of guessing; are the first weights of a sensible size?"
    expect_true(loss < 8, sentence, "about 2.3", f"{loss:.4g}")


@pytest.mark.points(2)
def test_it_can_learn(student, draw):
    """Fifteen steps of Adam are enough to tell six images apart."""
    model = student.Net()
    x, labels = images(draw, 6), draw.permutation(10)[:6]
    model(x)
    optimizer = student.make(torch.optim.Adam, model.parameters(), lr=0.003)
    expect_overfits(model, optimizer, x, labels, steps=15, bound=0.8)
