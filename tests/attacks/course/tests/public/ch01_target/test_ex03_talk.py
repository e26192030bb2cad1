"""Public checks of the conversation."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.limits(wall=1, cpu=3)


def test_total(student):
    """The sum of a tensor is a number."""
    expect_close(student.total(torch.tensor([1.0, 2.0, 4.0])), 7.0)
