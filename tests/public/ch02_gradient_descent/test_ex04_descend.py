"""Public checks of gradient descent."""

import numpy as np
import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd", "optim")

XS, YS = [1.0, 2.0, 3.0], [2.0, 4.0, 6.0]
FIRST = 1 + 0.01 * 28 / 3  # the weight after one step from 1, where the slope is -28/3
SECOND = FIRST + 0.01 * 28 / 3 * (2 - FIRST)


def numbers(values):
    """Let entries of shape () and (1,) count as numbers."""
    if isinstance(values, list | tuple):
        one = (torch.Tensor, np.ndarray)
        return [value.item() if isinstance(value, one) and value.shape in ((), (1,)) else value for value in values]
    return values


def test_two_epochs(student):
    """Two steps from w = 1 can be done on paper; each loss is the one before its step."""
    w, losses = student.descend(1.0, XS, YS, 0.01, 2)
    expect_close(w, SECOND, name="the weight after two epochs")
    expect_close(numbers(losses), [14 / 3, 14 / 3 * (2 - FIRST) ** 2], name="the list of losses")


def test_hundred_epochs(student):
    """After 100 epochs the weight has all but arrived at 2."""
    w, losses = student.descend(1.0, XS, YS, 0.01, 100)
    expect_close(w, 2.0, name="the weight after 100 epochs")
    # Each step leaves 1 - 0.01 · 28/3 of the way to 2.
    expected = [14 / 3 * (1 - 0.28 / 3) ** (2 * epoch) for epoch in range(100)]
    expect_close(numbers(losses), expected, name="the list of losses")
