"""Public checks of the grid search."""

import numpy as np
import torch

from grader.judge.expect import expect_close

XS, YS = [1.0, 2.0, 3.0], [2.0, 4.0, 6.0]


def numbers(values):
    """Let entries of shape () and (1,) count as numbers."""
    if isinstance(values, list | tuple):
        one = (torch.Tensor, np.ndarray)
        return [value.item() if isinstance(value, one) and value.shape in ((), (1,)) else value for value in values]
    return values


def test_three_weights(student):
    """The errors of three weights can be done on paper, and the best weight is the one with the smallest."""
    best, errors = student.grid_search(XS, YS, [1.0, 3.0, 2.5])
    expect_close(numbers(errors), [14 / 3, 14 / 3, 3.5 / 3], name="the list of errors")
    expect_close(best, 2.5, name="the best weight")


def test_forty_one_weights(student):
    """From 0.0 to 4.0 in steps of 0.1 there are 41 weights; the best is 2.0, and its error is 0."""
    ws = [step / 10 for step in range(41)]
    best, errors = student.grid_search(XS, YS, ws)
    expect_close(numbers(errors), [14 / 3 * (w - 2) ** 2 for w in ws], name="the list of errors")
    expect_close(best, 2.0, name="the best weight")
