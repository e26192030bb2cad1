"""Public checks of the leaky ReLU."""

import pytest
import torch

from grader.judge.expect import expect_attached, expect_close, expect_true

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.autograd.grad", "torch.autograd.backward", "torch.autograd.functional", "torch.func",
    "functorch", ".backward",
)  # fmt: skip


def test_values_of_a_small_case(student):
    """Positive entries stay, negative ones are multiplied by the slope."""
    x = torch.tensor([-2.0, -0.5, 1.0, 3.0])
    expect_close(student.LeakyReLU.apply(x, 0.1), torch.tensor([-0.2, -0.05, 1.0, 3.0]))


def test_gradient_of_a_small_case(student):
    """The incoming gradient passes where x is positive and is multiplied by the slope where x is negative."""
    x = torch.tensor([-2.0, -0.5, 1.0, 3.0], requires_grad=True)
    result = student.LeakyReLU.apply(x, 0.1)
    expect_attached(result)
    (gradient,) = torch.autograd.grad(result, x, torch.tensor([5.0, -4.0, 2.0, -3.0]))
    expect_close(gradient, torch.tensor([0.5, -0.4, 2.0, -3.0]), name="the gradient for x")


def test_gradcheck(student):
    """The gradient agrees with difference quotients: torch.autograd.gradcheck passes."""
    x = torch.tensor([[-1.5, 0.5], [2.0, -0.25]], dtype=torch.float64, requires_grad=True)
    agrees = torch.autograd.gradcheck(lambda x: student.LeakyReLU.apply(x, 0.25), x, raise_exception=False)
    expect_true(agrees, "torch.autograd.gradcheck finds a gradient that the difference quotients do not show.")
