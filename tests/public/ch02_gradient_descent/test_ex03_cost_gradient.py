"""Public checks of the cost and its slope."""

import pytest

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd", "optim")

XS, YS = [1.0, 2.0, 3.0], [2.0, 4.0, 6.0]


def test_cost_of_three_samples(student):
    """At w = 1 the errors are -1, -2 and -3, and the mean of their squares is 4.6667."""
    expect_close(student.cost(1.0, XS, YS), 14 / 3, name="the cost")


def test_gradient_of_three_samples(student):
    """At w = 1 the slope is -9.3333: the cost falls when w grows."""
    expect_close(student.gradient(1.0, XS, YS), -28 / 3, name="the gradient")
