"""Public checks of the network of any depth."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_parameters, put

SHAPES = [(6, 8), (6,), (4, 6), (4,), (1, 4), (1,)]


def test_layers_in_a_small_case(student):
    """8 → 6 → 4 → 1 are three layers, each with its weight and its bias."""
    expect_parameters(student.MLP([8, 6, 4, 1], torch.sigmoid), SHAPES, torch.ones(2, 8))


def test_one_logit_for_each_sample(student):
    """Five samples of eight features give a result of shape (5, 1)."""
    expect_shape(student.MLP([8, 6, 4, 1], torch.sigmoid)(torch.ones(5, 8)), (5, 1))


def test_a_case_done_by_hand(student):
    """With all weights zero and a last bias of -3 every sample gets -3: nothing comes after the last layer."""
    model = student.MLP([8, 6, 4, 1], torch.sigmoid)
    values = [torch.zeros(shape) for shape in SHAPES]
    values[-1] -= 3
    put(model, SHAPES, values, torch.ones(1, 8))
    expect_close(model(torch.ones(2, 8)), torch.tensor([[-3.0], [-3.0]]))
