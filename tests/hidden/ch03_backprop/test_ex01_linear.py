"""Hidden checks of the linear layer."""

import pytest

from grader.judge.expect import expect_close, expect_same_inputs, expect_shape, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn")

NAMES = ("grad_x", "grad_w", "grad_b")
SIZES = [(7, 5, 3), (1, 4, 6), (5, 5, 5)]


def linear(x, w, b):
    return x @ w + b


def test_forward(student, draw):
    """The output is x·w + b for any sizes, a batch of one included."""
    for samples, inputs, outputs in SIZES:
        x, w, b = draw.normal(samples, inputs), draw.normal(inputs, outputs), draw.normal(outputs)
        expect_close(student.linear_forward(x, w, b), linear(x, w, b))


def test_backward(student, draw):
    """All three gradients are right for any sizes and any incoming gradient."""
    for samples, inputs, outputs in SIZES:
        x, w = draw.normal(samples, inputs), draw.normal(inputs, outputs)
        grad_out = draw.normal(samples, outputs)
        expected = vjp(linear, grad_out, x, w, draw.normal(outputs))
        expect_close(student.linear_backward(grad_out, x, w), expected, names=NAMES)


def test_gradients_have_the_shapes_of_what_they_belong_to(student, draw):
    """grad_x, grad_w and grad_b have the shapes of x, w and b."""
    gradients = student.linear_backward(draw.normal(7, 3), draw.normal(7, 5), draw.normal(5, 3))
    for gradient, shape, name in zip(gradients, [(7, 5), (5, 3), (3,)], NAMES, strict=True):
        expect_shape(gradient, shape, name)


def test_inputs_are_left_alone(student, draw):
    """Neither pass writes to its inputs."""
    x, w, b = draw.normal(4, 3), draw.normal(3, 2), draw.normal(2)
    expect_same_inputs(student.linear_forward, x, w, b)
    expect_same_inputs(student.linear_backward, draw.normal(4, 2), x, w)
