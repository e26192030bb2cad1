"""Public checks of rnn_shapes."""

import torch

from grader.judge.expect import expect_close

NAMES = ("the shape of output", "the shape of h_n")


def test_one_layer(student):
    """Five steps of one word with four units: a state at each of five steps, and one last state."""
    expected = [torch.tensor((5, 1, 4)), torch.tensor((1, 1, 4))]
    expect_close(student.rnn_shapes(5, 1, 4), expected, names=NAMES)


def test_batch_first(student):
    """Three sequences of seven steps, two layers with six units, the batch first in the output."""
    expected = [torch.tensor((3, 7, 6)), torch.tensor((2, 3, 6))]
    expect_close(student.rnn_shapes(7, 3, 6, layers=2, batch_first=True), expected, names=NAMES)
