"""Public checks of the batch of names."""

import torch

from grader.judge.expect import expect_close

NAMES = ("padded", "lengths", "targets")


def test_three_names(student):
    """The longest name comes first, and the shorter ones are filled up with zeros at their end."""
    padded = torch.tensor([[65, 98, 101, 108], [68, 111, 101, 0], [78, 103, 0, 0]])
    expected = (padded, torch.tensor([4, 3, 2]), torch.tensor([5, 0, 7]))
    expect_close(student.make_tensors(["Ng", "Abel", "Doe"], [7, 5, 0]), expected, names=NAMES)


def test_equal_lengths(student):
    """Names of equal length stay in the order in which they came."""
    padded = torch.tensor([[76, 105], [65, 117], [78, 103]])
    expected = (padded, torch.tensor([2, 2, 2]), torch.tensor([1, 3, 2]))
    expect_close(student.make_tensors(["Li", "Au", "Ng"], [1, 3, 2]), expected, names=NAMES)
