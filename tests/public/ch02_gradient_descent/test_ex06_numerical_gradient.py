"""Public checks of the numerical gradient."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd")


def test_two_entries(student):
    """For p₀² + 3·p₀·p₁ at (1, 2) the slopes are 2·1 + 3·2 = 8 and 3·1 = 3."""
    gradient = student.numerical_gradient(lambda p: p[0] ** 2 + 3 * p[0] * p[1], torch.tensor([1.0, 2.0]))
    expect_close(gradient, torch.tensor([8.0, 3.0]), name="the gradient")


def test_a_wide_nudge(student):
    """To both sides of (1, -2), a parabola has the same central difference for a nudge of 1 as for a small one."""
    gradient = student.numerical_gradient(lambda p: p[0] ** 2 - 5 * p[1] ** 2, torch.tensor([1.0, -2.0]), delta=1.0)
    expect_close(gradient, torch.tensor([2.0, 20.0]), name="the gradient")
