"""Public checks of the digit net."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_batch_of_one, expect_parameters, put

SIZES = (784, 512, 256, 128, 64, 10)
SHAPES = [shape for inputs, outputs in zip(SIZES, SIZES[1:], strict=False) for shape in ((outputs, inputs), (outputs,))]


def test_ten_scores_for_each_image(student):
    """Four images give a result of shape (4, 10), a single one a result of shape (1, 10)."""
    model = student.Net()
    expect_shape(model(torch.ones(4, 1, 28, 28)), (4, 10))
    expect_batch_of_one(model, torch.ones(1, 1, 28, 28), (10,))


def test_layers(student):
    """The weights are those of five linear layers, each with its bias."""
    expect_parameters(student.Net(), SHAPES, torch.ones(1, 1, 28, 28))


def test_a_case_done_by_hand(student):
    """When every output is the mean of its inputs, an image of ones scores 1, and ReLU stops one of minus ones."""
    model = student.Net()
    values = [torch.full(shape, 1 / shape[1]) if len(shape) > 1 else torch.zeros(shape) for shape in SHAPES]
    put(model, SHAPES, values, torch.ones(1, 1, 28, 28))
    images = torch.ones(2, 1, 28, 28)
    images[1] = -1
    expect_close(model(images), torch.tensor([[1.0] * 10, [0.0] * 10]))
