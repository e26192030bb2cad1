"""Public checks of the engine for single numbers."""

import math

import pytest

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("torch", "numpy", allowed=("operator",))


def test_arithmetic_gives_the_right_numbers(student):
    """+, -, *, / and ** give what they give for plain numbers, which may stand on either side."""
    x, y = student.Value(6.0), student.Value(-4.0)
    expect_close((x - y).data, 10.0, name="6 - (-4)")
    expect_close((x * y).data, -24.0, name="6 * (-4)")
    expect_close((x / y).data, -1.5, name="6 / (-4)")
    expect_close((y**2).data, 16.0, name="(-4) ** 2")
    expect_close((2 - x).data, -4.0, name="2 - 6")
    expect_close((3 / x + 1).data, 1.5, name="3 / 6 + 1")


def test_gradients_of_a_small_expression(student):
    """a*b + a has the derivative b + 1 for a, and a for b."""
    a, b = student.Value(2.0), student.Value(-3.0)
    root = a * b + a
    expect_close(a.grad, 0.0, name="the gradient before backward()")
    root.backward()
    expect_close(a.grad, -2.0, name="the gradient for a")
    expect_close(b.grad, 2.0, name="the gradient for b")


def test_gradients_of_difference_quotient_and_power(student):
    """(a - b) / b has the derivatives 1/b and -a/b**2; c**3 has 3*c**2."""
    a, b, c = student.Value(3.0), student.Value(2.0), student.Value(-2.0)
    ((a - b) / b + c**3).backward()
    expect_close(a.grad, 0.5, name="the gradient for a")
    expect_close(b.grad, -0.75, name="the gradient for b")
    expect_close(c.grad, 12.0, name="the gradient for c")


def test_functions(student):
    """exp, tanh and relu give the right numbers and slopes."""
    x, y, z = student.Value(1.0), student.Value(0.5), student.Value(-2.0)
    a, b, c = x.exp(), y.tanh(), z.relu()
    for node, number, name in [(a, math.e, "exp(1)"), (b, math.tanh(0.5), "tanh(0.5)"), (c, 0.0, "relu(-2)")]:
        expect_close(node.data, number, name=name)
    (a + b + c).backward()
    expect_close(x.grad, math.e, name="the slope of exp at 1")
    expect_close(y.grad, 1 - math.tanh(0.5) ** 2, name="the slope of tanh at 0.5")
    expect_close(z.grad, 0.0, name="the slope of relu at -2")


def test_a_shared_node(student):
    """With b = a*a, the root b + b*b has the derivative 2*a + 4*a**3 for a."""
    a = student.Value(3.0)
    b = a * a
    (b + b * b).backward()
    expect_close(b.grad, 19.0, name="the gradient for b")
    expect_close(a.grad, 114.0, name="the gradient for a")
