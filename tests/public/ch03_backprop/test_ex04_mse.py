"""Public checks of the mean squared error."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch("autograd", "nn", "torch.ops")

OFF_BY = torch.tensor([[6.0, 0.0, -6.0, 12.0], [-12.0, 6.0, 0.0, 3.0], [18.0, -6.0, -3.0, 0.0]])
TARGET = torch.tensor([[1.0, 2.0, 3.0, -4.0], [5.0, 0.0, -1.0, 2.0], [-9.0, 1.0, 4.0, 7.0]])
PRED = TARGET + OFF_BY


def mse(pred, target):
    return (pred - target).square().mean()


def test_forward_of_a_small_case(student):
    """The loss is the mean of all squared differences: one number."""
    expect_close(student.mse_forward(PRED, TARGET), mse(PRED, TARGET), name="the loss")


def test_backward_of_a_small_case(student):
    """The gradient has one entry for each prediction, positive where the prediction is too high."""
    expect_close(student.mse_backward(PRED, TARGET), vjp(mse, torch.tensor(1.0), PRED, TARGET)[0], name="the gradient")
