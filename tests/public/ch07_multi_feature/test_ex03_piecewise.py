"""Public checks of the curve made of corners."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("scipy", "numpy.interp", "torch.nn.functional.interpolate")


def test_up_and_down(student):
    """Through (0, 1), (2, 5) and (3, 2): halfway to 2 the curve is at 3, halfway on to 3 at 3.5."""
    x = torch.tensor([0.0, 1.0, 2.0, 2.5, 3.0])
    result = student.hard_sigmoid_curve(x, torch.tensor([0.0, 2.0, 3.0]), torch.tensor([1.0, 5.0, 2.0]))
    expect_close(result, torch.tensor([1.0, 3.0, 5.0, 3.5, 2.0]))


def test_beyond_the_ends_in_a_small_case(student):
    """Left of the first point the curve keeps its height, and so it does right of the last."""
    x = torch.tensor([-5.0, -0.1, 4.5, 100.0])
    result = student.hard_sigmoid_curve(x, torch.tensor([0.0, 3.0, 4.0]), torch.tensor([1.0, 5.0, 3.0]))
    expect_close(result, torch.tensor([1.0, 1.0, 3.0, 3.0]))
