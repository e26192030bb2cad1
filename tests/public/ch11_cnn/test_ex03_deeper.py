"""Public checks of the deeper net."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_batch_of_one, expect_parameters, put

SHAPES = [
    (10, 1, 5, 5), (10,), (20, 10, 3, 3), (20,), (30, 20, 3, 3), (30,),
    (128, 270), (128,), (64, 128), (64,), (10, 64), (10,),
]  # fmt: skip


def test_ten_scores_for_each_image(student):
    """Four images give a result of shape (4, 10)."""
    expect_shape(student.DeepNet()(torch.ones(4, 1, 28, 28)), (4, 10))


def test_layers(student):
    """The weights are those of three convolutions and three linear layers, each with its bias."""
    expect_parameters(student.DeepNet(), SHAPES, torch.ones(1, 1, 28, 28))


def test_a_case_done_by_hand(student):
    """Where 270 ones meet linear layers that take means, the last layer's weights decide, and may score below zero."""
    model = student.DeepNet()
    values = [torch.zeros(shape) for shape in SHAPES]
    values[5] += 1  # the third convolution answers 1 whatever it sees
    values[6] += 1 / 270
    values[8] += 1 / 128
    values[10] += (torch.arange(10.0)[:, None] - 4) / 64
    put(model, SHAPES, values, torch.ones(1, 1, 28, 28))
    expect_close(model(torch.ones(2, 1, 28, 28)), (torch.arange(10.0) - 4).expand(2, 10))


def test_a_batch_of_one(student):
    """A single image gives a result of shape (1, 10)."""
    expect_batch_of_one(student.DeepNet(), torch.ones(1, 1, 28, 28), (10,))
