"""Public checks of the sigmoid."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("nn", ".sigmoid", ".sigmoid_", ".expit", "torch.special", "scipy")


def test_values_by_hand(student):
    """The sigmoid of 0 is 1/2, that of log 3 is 3/4 and that of -log 3 is 1/4."""
    z = torch.tensor([0.0, math.log(3), -math.log(3)])
    expect_close(student.sigmoid(z), torch.tensor([0.5, 0.75, 0.25]))


def test_large_numbers(student):
    """The sigmoid of 1000 is 1, that of -1000 is 0."""
    expect_close(student.sigmoid(torch.tensor([1000.0, -1000.0])), torch.tensor([1.0, 0.0]))
