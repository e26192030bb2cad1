"""Public checks of the loss surface."""

import torch

from grader.judge.expect import expect_close

XS, YS = [1.0, 2.0, 3.0], [2.0, 4.0, 6.0]


def test_a_small_surface(student):
    """Two biases and three weights give two rows of three errors, which can be done on paper."""
    surface = student.loss_surface(XS, YS, [1.0, 2.0, 3.0], [0.0, 1.0])
    expect_close(surface, torch.tensor([[14 / 3, 0.0, 14 / 3], [5 / 3, 1.0, 29 / 3]]), name="the surface")


def test_the_floor_of_the_bowl(student):
    """The floor lies where the row of bias 0 and the column of weight 2 meet, with an error of 0."""
    surface = student.loss_surface(XS, YS, [1.0, 1.5, 2.0, 2.5], [-1.0, 0.0, 1.0])
    # The mean of (v·x + b)² with v = w - 2 is v²·14/3 + v·b·4 + b².
    expected = [[v * v * 14 / 3 + v * b * 4 + b * b for v in (-1.0, -0.5, 0.0, 0.5)] for b in (-1.0, 0.0, 1.0)]
    expect_close(surface, torch.tensor(expected), name="the surface")
