"""Public checks of the linear layer."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn")

NAMES = ("grad_x", "grad_w", "grad_b")


def linear(x, w, b):
    return x @ w + b


def test_forward_of_a_small_case(student):
    """Two samples of two features give x·w + b."""
    x = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
    w = torch.tensor([[1.0, 0.0, 2.0], [-1.0, 1.0, 0.5]])
    b = torch.tensor([0.5, -0.5, 1.0])
    expect_close(student.linear_forward(x, w, b), linear(x, w, b))


def test_backward_of_a_small_case(student):
    """The three gradients are those of the loss for x, w and b, each in the shape of what it belongs to."""
    x = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
    w = torch.tensor([[1.0, 0.0, 2.0], [-1.0, 1.0, 0.5]])
    grad_out = torch.tensor([[1.0, -2.0, 3.0], [0.5, 4.0, -1.0]])
    expected = vjp(linear, grad_out, x, w, torch.zeros(3))
    expect_close(student.linear_backward(grad_out, x, w), expected, names=NAMES)
