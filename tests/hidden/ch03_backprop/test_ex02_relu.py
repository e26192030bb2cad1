"""Hidden checks of the ReLU's backward pass."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")


def test_backward(student, draw):
    """The gradient is right for any sizes and any incoming gradient, whatever the two signs."""
    for shape in [(7, 5), (1, 4), (5, 5)]:
        x, grad_out = draw.away_from_zero(*shape), draw.away_from_zero(*shape)
        expect_close(student.relu_backward(grad_out, x), vjp(torch.relu, grad_out, x)[0])


def test_any_shape(student, draw):
    """Any shape will do: a vector, a batch of images, a single number."""
    for shape in [(11,), (3, 2, 5, 4), ()]:
        x, grad_out = draw.away_from_zero(*shape), draw.away_from_zero(*shape)
        expect_close(student.relu_backward(grad_out, x), vjp(torch.relu, grad_out, x)[0])


def test_only_the_sign_of_x_counts(student, draw):
    """How far x was from zero does not matter: tiny and huge inputs open and close the gate alike."""
    for size in (1e-9, 1e6):
        x, grad_out = size * draw.away_from_zero(6, 7), draw.normal(6, 7)
        expect_close(student.relu_backward(grad_out, x), vjp(torch.relu, grad_out, x)[0])


def test_where_x_is_zero(student, draw):
    """Where x was exactly zero nothing passes."""
    x = draw.away_from_zero(6, 7)
    x[::2, ::3] = 0.0
    grad_out = draw.away_from_zero(6, 7)
    expect_close(student.relu_backward(grad_out, x), vjp(torch.relu, grad_out, x)[0])


def test_dtype(student, draw):
    """float32 comes out as float32, and float64 as float64."""
    cases = [[draw.away_from_zero(4, 6, dtype=kind) for _ in range(2)] for kind in (torch.float32, torch.float64)]
    gradients = [student.relu_backward(grad_out, x) for grad_out, x in cases]
    for gradient, (grad_out, x) in zip(gradients, cases, strict=True):
        expect_dtype(gradient, x.dtype)
        expect_close(gradient, vjp(torch.relu, grad_out, x)[0])


def test_inputs_are_left_alone(student, draw):
    """Neither grad_out nor x is written to."""
    expect_same_inputs(student.relu_backward, draw.away_from_zero(4, 3), draw.away_from_zero(4, 3))
