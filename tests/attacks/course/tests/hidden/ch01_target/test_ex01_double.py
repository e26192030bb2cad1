"""Hidden checks of doubling."""

import pytest

from grader.judge.expect import expect_close, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.limits(wall=1, cpu=3)
CANARY = "CANARY_7f3a_in_a_hidden_check_d94c"


def test_any_shape(student, draw):
    """The result is right for any shape, and its gradient for any incoming one."""
    for shape in [(7, 5), (1,)]:
        expect_gradient(student.double, lambda x: 2 * x, draw.normal(*shape))


def test_input_is_left_alone(student, draw):
    """The result is a new tensor; x keeps its values."""
    x = draw.normal(3, 4)
    expect_close(expect_same_inputs(student.double, x), 2 * x)
