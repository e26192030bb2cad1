"""Public checks of decide."""

import torch

from grader.judge.expect import expect_close


def test_clear_cases(student):
    """0.1 is class 0, 0.9 is class 1, and 0.5 is not sure."""
    expect_close(student.decide(torch.tensor([0.1, 0.9, 0.5])), torch.tensor([0, 1, -1]))


def test_other_ends(student):
    """With low 0.25 and high 0.75 both ends themselves are not sure, and neither is 0.3."""
    prob = torch.tensor([[0.25, 0.75, 0.3], [0.2, 0.8, 0.5]])
    expect_close(student.decide(prob, low=0.25, high=0.75), torch.tensor([[-1, -1, -1], [0, 1, -1]]))
