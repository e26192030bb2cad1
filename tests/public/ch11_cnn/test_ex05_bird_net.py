"""Public checks of the bird net."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_batch_of_one, expect_parameters, put

SHAPES = [(16, 3, 3, 3), (16,), (8, 16, 3, 3), (8,), (32, 512), (32,), (2, 32), (2,)]


def test_two_scores_for_each_image(student):
    """Four images give a result of shape (4, 2)."""
    expect_shape(student.Net()(torch.ones(4, 3, 32, 32)), (4, 2))


def test_layers(student):
    """The weights are those of two convolutions and two linear layers, each with its bias."""
    expect_parameters(student.Net(), SHAPES, torch.ones(1, 3, 32, 32))


def test_a_case_done_by_hand(student):
    """With all biases zero except the first linear layer's, a black image scores the tanh of that bias, added up."""
    model = student.Net()
    values = [torch.zeros(shape) for shape in SHAPES]
    values[5] += 0.5
    values[6][0], values[6][1] = 1.0, -1.0
    put(model, SHAPES, values, torch.ones(1, 3, 32, 32))
    total = 32 * 0.46211716  # tanh(0.5)
    expect_close(model(torch.zeros(1, 3, 32, 32)), torch.tensor([[total, -total]]))


def test_a_batch_of_one(student):
    """A single image gives a result of shape (1, 2)."""
    expect_batch_of_one(student.Net(), torch.ones(1, 3, 32, 32), (2,))
