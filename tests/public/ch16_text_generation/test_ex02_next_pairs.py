"""Public checks of next_pairs."""

import torch

from grader.judge.expect import expect_close

NAMES = ("the inputs", "the targets")


def test_ten_in_windows_of_three(student):
    """Of 0, 1, …, 9 windows of three make 0 1 2, 3 4 5 and 6 7 8; their targets are 1 2 3, 4 5 6 and 7 8 9."""
    inputs = torch.tensor([[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    expect_close(student.next_pairs(torch.arange(10), 3), (inputs, inputs + 1), names=NAMES)


def test_incomplete_tail(student):
    """Of 10, 20, 30, 40, 50, 60 windows of three make a single one: the second would lack its last target."""
    expected = (torch.tensor([[10, 20, 30]]), torch.tensor([[20, 30, 40]]))
    expect_close(student.next_pairs(10 * torch.arange(1, 7), 3), expected, names=NAMES)
