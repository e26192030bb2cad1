"""Hidden checks of the square's backward pass."""

import pytest

from grader.judge.expect import expect_close, vjp

pytestmark = [pytest.mark.limits(wall=4, cpu=5), pytest.mark.from_scratch("autograd", "nn")]
CANARY = "CANARY_7f3a_in_a_hidden_check_d94c"


def test_backward(student, draw):
    """The gradient is right for any shape and any incoming gradient."""
    for shape in [(7, 5), (1,)]:
        x, grad_out = draw.normal(*shape), draw.normal(*shape)
        expect_close(student.square_backward(grad_out, x), vjp(lambda x: x**2, grad_out, x)[0])
