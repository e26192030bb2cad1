"""Hidden checks of the mean squared error."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")

SIZES = [(7, 5), (1, 4), (5, 5)]
SHAPES = [(3, 2, 5, 4), (11,), ()]


def mse(pred, target):
    return torch.nn.functional.mse_loss(pred, target)


def gradient(pred, target):
    return vjp(mse, torch.tensor(1.0), pred, target)[0]


def test_forward(student, draw):
    """The loss is right for any sizes, a batch of one included."""
    for shape in SIZES:
        pred, target = draw.normal(*shape), draw.normal(*shape)
        expect_close(student.mse_forward(pred, target), mse(pred, target), name="the loss")


def test_backward(student, draw):
    """The gradient is right for any sizes, a batch of one included."""
    for shape in SIZES:
        pred, target = draw.normal(*shape), draw.normal(*shape)
        expect_close(student.mse_backward(pred, target), gradient(pred, target), name="the gradient")


def test_forward_of_any_shape(student, draw):
    """The loss takes any shape: a batch of images, a vector, a single number."""
    for shape in SHAPES:
        pred, target = draw.normal(*shape), draw.normal(*shape)
        expect_close(student.mse_forward(pred, target), mse(pred, target), name="the loss")


def test_backward_of_any_shape(student, draw):
    """The gradient takes any shape: a batch of images, a vector, a single number."""
    for shape in SHAPES:
        pred, target = draw.normal(*shape), draw.normal(*shape)
        expect_close(student.mse_backward(pred, target), gradient(pred, target), name="the gradient")


def test_dtype(student, draw):
    """The gradient of float32 predictions is float32, that of float64 ones float64."""
    cases = [[draw.normal(6, 4, dtype=kind) for _ in range(2)] for kind in (torch.float32, torch.float64)]
    results = [student.mse_backward(pred, target) for pred, target in cases]
    for result, (pred, target) in zip(results, cases, strict=True):
        expect_dtype(result, pred.dtype, name="the gradient")
        expect_close(result, gradient(pred, target), name="the gradient")


def test_inputs_are_left_alone(student, draw):
    """Neither pass writes to its inputs."""
    for function in (student.mse_forward, student.mse_backward):
        expect_same_inputs(function, draw.normal(4, 3), draw.normal(4, 3))
