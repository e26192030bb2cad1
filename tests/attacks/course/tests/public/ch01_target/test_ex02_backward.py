"""Public checks of the square's backward pass."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = [pytest.mark.limits(wall=4, cpu=5), pytest.mark.from_scratch("autograd", "nn")]


def test_two_numbers(student):
    """The gradient is right for two numbers."""
    grad_out, x = torch.tensor([1.0, 0.5]), torch.tensor([3.0, -2.0])
    expect_close(student.square_backward(grad_out, x), torch.tensor([6.0, -2.0]))
