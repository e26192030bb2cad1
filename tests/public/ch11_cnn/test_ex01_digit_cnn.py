"""Public checks of the digit net."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_batch_of_one, expect_parameters, put

SHAPES = [(10, 1, 5, 5), (10,), (20, 10, 5, 5), (20,), (10, 320), (10,)]


def test_ten_scores_for_each_image(student):
    """Four images give a result of shape (4, 10)."""
    expect_shape(student.Net()(torch.ones(4, 1, 28, 28)), (4, 10))


def test_layers(student):
    """The weights are those of two convolutions and one linear layer, each with its bias."""
    expect_parameters(student.Net(), SHAPES, torch.ones(1, 1, 28, 28))


def test_a_case_done_by_hand(student):
    """When every output is the mean of its inputs, an image of ones scores 1, one of minus ones is stopped by relu."""
    model = student.Net()
    means = [torch.full(shape, 1 / max(1, torch.Size(shape[1:]).numel())) for shape in SHAPES]
    values = [mean if mean.ndim > 1 else torch.zeros_like(mean) for mean in means]
    put(model, SHAPES, values, torch.ones(1, 1, 28, 28))
    images = torch.ones(2, 1, 28, 28)
    images[1] = -1
    expect_close(model(images), torch.tensor([[1.0] * 10, [0.0] * 10]))


def test_a_batch_of_one(student):
    """A single image gives a result of shape (1, 10)."""
    expect_batch_of_one(student.Net(), torch.ones(1, 1, 28, 28), (10,))
