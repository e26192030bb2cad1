"""Hidden checks of the sigmoid's backward pass."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")


def test_backward(student, draw):
    """The gradient is right for any sizes and any incoming gradient."""
    for shape in [(7, 5), (1, 4), (5, 5)]:
        x, grad_out = 2 * draw.normal(*shape), draw.normal(*shape)
        expect_close(student.sigmoid_backward(grad_out, x.sigmoid()), vjp(torch.sigmoid, grad_out, x)[0])


def test_any_shape(student, draw):
    """Any shape will do: a vector, a batch of images, a single number."""
    for shape in [(11,), (3, 2, 5, 4), ()]:
        x, grad_out = 2 * draw.normal(*shape), draw.normal(*shape)
        expect_close(student.sigmoid_backward(grad_out, x.sigmoid()), vjp(torch.sigmoid, grad_out, x)[0])


def test_tails(student, draw):
    """Where y is close to 0 or to 1 little passes, but as much as the slope says."""
    for side in (-1, 1):
        x, grad_out = side * draw.uniform(7, 5, low=5, high=9), draw.normal(7, 5)
        expect_close(student.sigmoid_backward(grad_out, x.sigmoid()), vjp(torch.sigmoid, grad_out, x)[0])


def test_both_ends(student, draw):
    """Where y has been rounded to exactly 0 or 1 nothing passes, and all other entries are as ever."""
    x, grad_out = draw.normal(6, 7), draw.normal(6, 7)
    x[::2, ::3] = 1000.0
    x[1::2, 1::3] = -1000.0
    expect_close(student.sigmoid_backward(grad_out, x.sigmoid()), vjp(torch.sigmoid, grad_out, x)[0])


def test_dtype(student, draw):
    """float32 comes out as float32, and float64 as float64."""
    cases = [[draw.normal(4, 6, dtype=kind) for _ in range(2)] for kind in (torch.float32, torch.float64)]
    gradients = [student.sigmoid_backward(grad_out, x.sigmoid()) for grad_out, x in cases]
    for gradient, (grad_out, x) in zip(gradients, cases, strict=True):
        expect_dtype(gradient, x.dtype)
        expect_close(gradient, vjp(torch.sigmoid, grad_out, x)[0])


def test_inputs_are_left_alone(student, draw):
    """Neither grad_out nor y is written to."""
    expect_same_inputs(student.sigmoid_backward, draw.normal(4, 3), draw.normal(4, 3).sigmoid())
