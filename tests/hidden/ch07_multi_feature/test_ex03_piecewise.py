"""Hidden checks of the curve made of corners."""

import numpy as np
import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs

pytestmark = pytest.mark.from_scratch("scipy", "numpy.interp", "torch.nn.functional.interpolate")

COUNTS = (2, 3, 6, 9)


def points(draw, count):
    """Points that go up and down, at uneven distances."""
    knots = draw.uniform(count, low=0.2, high=2.0).cumsum(0) - 3
    return knots, draw.away_from_zero(count) * 2 + 1


def oracle(x, knots, heights):
    return torch.from_numpy(np.interp(x.numpy(), knots.numpy(), heights.numpy()))


def compare(student, cases):
    """Expect NumPy's values; all are asked for before any is judged."""
    results = [student.hard_sigmoid_curve(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), name="the curve")


def test_at_the_points(student, draw):
    """The curve passes through all the points, the first and the last included."""
    cases = [points(draw, count) for count in COUNTS]
    compare(student, [(knots, knots, heights) for knots, heights in cases])


@pytest.mark.points(2)
def test_between_the_points(student, draw):
    """From each point to the next the curve is straight."""
    cases = []
    for count in COUNTS:
        knots, heights = points(draw, count)
        cases.append((knots[0] + draw.uniform(20) * (knots[-1] - knots[0]), knots, heights))
    compare(student, cases)


def test_beyond_the_ends(student, draw):
    """Outside the points the curve keeps the heights of the first and the last."""
    cases = []
    for count in COUNTS:
        knots, heights = points(draw, count)
        away = draw.uniform(6, low=0.1, high=50.0)
        cases.append((torch.cat([knots[0] - away, knots[-1] + away]), knots, heights))
    compare(student, cases)


def test_smallest_cases(student, draw):
    """One point gives a constant, two give a single ramp, and one x is enough."""
    knots, heights = points(draw, 1)
    cases = [(torch.cat([4 * draw.normal(5), knots]), knots, heights), (4 * draw.normal(1), *points(draw, 2))]
    knots, heights = points(draw, 5)
    compare(student, [*cases, (draw.normal(4), knots, heights), (draw.normal(5), knots, heights)])


def test_close_together(student, draw):
    """Points that lie close together are joined by a steep piece, however close they are."""
    knots, heights = points(draw, 6)
    cases = []
    for width in (1e-2, 1e-4):
        knots, heights = points(draw, 6)
        knots = width * knots
        cases.append((knots[0] + draw.uniform(20) * (knots[-1] - knots[0]), knots, heights))
    compare(student, cases)


def test_dtype(student, draw):
    """The curve has the dtype of x."""
    results = []
    for dtype in (torch.float32, torch.float64):
        case = (tensor.to(dtype) for tensor in (draw.normal(7), *points(draw, 4)))
        results.append((student.hard_sigmoid_curve(*case), dtype))
    for result, dtype in results:
        if not isinstance(result, list):  # a list has no dtype
            expect_dtype(result, dtype)


def test_inputs_are_left_alone(student, draw):
    """x, knots and heights are as before after the call."""
    expect_same_inputs(student.hard_sigmoid_curve, 3 * draw.normal(9), *points(draw, 5))
