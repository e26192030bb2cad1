"""Public checks of the sigmoid's backward pass."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")


def test_backward_of_a_small_case(student):
    """From the output y alone comes the gradient for x, whatever the incoming gradient."""
    y = torch.tensor([[0.8, 0.1], [0.4, 0.75]])
    grad_out = torch.tensor([[2.0, -10.0], [5.0, 16.0]])
    expect_close(student.sigmoid_backward(grad_out, y), vjp(torch.sigmoid, grad_out, torch.logit(y))[0])


def test_steepest_in_the_middle(student):
    """At y = 1/2 a quarter of the incoming gradient passes; away from it less, and equally much on either side."""
    y = torch.tensor([0.5, 0.2, 0.8])
    grad_out = torch.tensor([12.0, 25.0, 25.0])
    expect_close(student.sigmoid_backward(grad_out, y), torch.tensor([3.0, 4.0, 4.0]))
