"""Hidden checks of the new axis."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs

SIZES = [(7, 5), (5, 5), (4, 1)]


def test_the_new_axis_stands_in_front(student, draw):
    """For any number of points and coordinates the result is (1, N, D), and each point is still itself."""
    cases = [draw.normal(*sizes) for sizes in SIZES]
    results = [student.add_axes(points) for points in cases]
    for result, points in zip(results, cases, strict=True):
        expect_close(result, points.reshape(1, *points.shape))


def test_a_single_point(student, draw):
    """A single point is a set of points as well: (1, D) becomes (1, 1, D)."""
    points = draw.normal(1, 6)
    expect_close(student.add_axes(points), points.reshape(1, 1, 6))


def test_points_that_are_transposed(student, draw):
    """It does not matter how the points lie in memory."""
    points = draw.normal(3, 8).T
    expect_close(student.add_axes(points), points.reshape(1, 8, 3))


def test_the_dtype_stays(student, draw):
    """Whole numbers stay whole numbers, float32 stays float32, float64 stays float64."""
    whole = draw.integers(6, 3, low=1, high=10)
    cases = whole, whole.to(torch.uint8), draw.normal(6, 3, dtype=torch.float32), draw.normal(6, 3)
    results = [student.add_axes(points) for points in cases]
    for result, points in zip(results, cases, strict=True):
        if not isinstance(result, list):  # a list of lists is let through, and has no dtype
            expect_dtype(result, points.dtype)
        expect_close(result, points.reshape(1, 6, 3))


def test_the_points_are_left_alone(student, draw):
    """The tensor handed in keeps its shape and its numbers."""
    expect_same_inputs(student.add_axes, draw.normal(4, 3))
