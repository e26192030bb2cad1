"""Public checks of doubling."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.limits(wall=1, cpu=3)


def test_three_numbers(student):
    """Every number comes out twice as large."""
    expect_close(student.double(torch.tensor([1.0, -2.0, 4.5])), torch.tensor([2.0, -4.0, 9.0]))
