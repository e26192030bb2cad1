"""Public checks of the wide net. They use small widths, which are quick."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.properties import expect_batch_of_one, expect_parameters, expect_repeatable


def shapes(width):
    return [
        (width, 1, 3, 3), (width,), (2 * width, width, 3, 3), (2 * width,), (1024, 2 * width * 14 * 14), (1024,),
        (10, 1024), (10,),
    ]  # fmt: skip


def test_ten_scores_for_each_image(student):
    """Four images give a result of shape (4, 10)."""
    expect_shape(student.WideNet(2)(torch.ones(4, 1, 28, 28)), (4, 10))


def test_layers(student):
    """The weights are those of two convolutions and two linear layers, of the width that was asked for."""
    expect_parameters(student.WideNet(width=3), shapes(3), torch.ones(1, 1, 28, 28))


def test_dropout_by_mode(student):
    """In train mode equal images get different scores, in eval mode the same scores."""
    model = student.WideNet(width=2)
    x = torch.linspace(-1, 1, 28 * 28).reshape(1, 1, 28, 28).repeat(2, 1, 1, 1)
    model.train()
    scores = model(x)
    expect_true(not torch.equal(scores[0], scores[1]), "In train mode two equal images get the same scores.")
    model.eval()
    expect_repeatable(model, x)
    scores = model(x)
    expect_close(scores[0], scores[1], name="the scores of the second of two equal images")


def test_a_batch_of_one(student):
    """A single image gives a result of shape (1, 10)."""
    expect_batch_of_one(student.WideNet(1), torch.ones(1, 1, 28, 28), (10,))
