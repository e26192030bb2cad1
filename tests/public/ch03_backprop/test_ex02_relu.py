"""Public checks of the ReLU's backward pass."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")


def test_backward_of_a_small_case(student):
    """Where x was positive the incoming gradient passes as it is, where x was negative nothing passes."""
    x = torch.tensor([[1.5, -2.0, 0.5], [-0.5, 3.0, -1.0]])
    grad_out = torch.tensor([[-4.0, 7.0, 2.0], [-3.0, 0.25, 5.0]])
    expect_close(student.relu_backward(grad_out, x), vjp(torch.relu, grad_out, x)[0])


def test_where_x_is_zero(student):
    """Where x was exactly zero nothing passes."""
    x = torch.tensor([0.0, 2.0, 0.0, -1.0])
    grad_out = torch.tensor([5.0, 1.0, -6.0, 3.0])
    expect_close(student.relu_backward(grad_out, x), torch.tensor([0.0, 1.0, 0.0, 0.0]))
