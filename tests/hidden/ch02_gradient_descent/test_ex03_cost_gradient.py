"""Hidden checks of the cost and its slope."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch("autograd", "optim")

SIZES = [7, 1, 2, 11]


def cost(w, x, y):
    return (w * x - y).square().mean()


def draw_case(draw, samples):
    return draw.number(-3.0, 3.0), draw.away_from_zero(samples), draw.away_from_zero(samples, gap=1.0)


def run(function, cases):
    """Return the student's answers to all cases, before any is judged."""
    return [function(w, x.tolist(), y.tolist()) for w, x, y in cases]


def test_cost(student, draw):
    """The cost is the mean of the squared errors for any number of samples."""
    cases = [draw_case(draw, samples) for samples in SIZES]
    for result, (w, x, y) in zip(run(student.cost, cases), cases, strict=True):
        expect_close(result, float(cost(w, x, y)), name="the cost")


def slope(w, x, y):
    return float(vjp(cost, torch.tensor(1.0), torch.tensor(w, dtype=torch.float64), x, y)[0])


def test_gradient(student, draw):
    """The gradient is the slope of the cost for any number of samples, a single one included."""
    cases = [draw_case(draw, samples) for samples in SIZES]
    for result, case in zip(run(student.gradient, cases), cases, strict=True):
        expect_close(result, slope(*case), atol=1e-4, name="the gradient")


def test_either_side_of_the_floor(student, draw):
    """The slope is negative to the left of the best weight, positive to the right of it, and steeper further out."""
    cases = []
    for samples in (7, 3):
        _, x, y = draw_case(draw, samples)
        best = float((x * y).sum() / (x * x).sum())
        cases += [(best + way * draw.number(0.5, 5.0), x, y) for way in (-1, 1)]
    for result, case in zip(run(student.gradient, cases), cases, strict=True):
        expect_close(result, slope(*case), name="the gradient")
