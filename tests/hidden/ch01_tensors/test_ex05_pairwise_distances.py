"""Hidden checks of the distances."""

import math

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_shape

SIZES = [(7, 3, 5), (3, 7, 2), (4, 6, 1)]
SQUARE = [(5, 5, 5), (4, 4, 3), (2, 2, 2)]
CLOSE = {"rtol": 1e-5, "atol": 5e-6}  # PyTorch's own pairwise_distance adds 1e-6 to every difference


def distances(a, b):
    """Pair by pair."""
    return torch.tensor([[math.dist(p, q) for q in b.tolist()] for p in a.tolist()], dtype=a.dtype)


def check(student, draw, sizes):
    cases = [(draw.normal(n, d), draw.normal(m, d)) for n, m, d in sizes]
    results = [student.pairwise_distances(a, b) for a, b in cases]
    for result, (a, b) in zip(results, cases, strict=True):
        expect_close(result, distances(a, b), **CLOSE)


def test_any_sizes(student, draw):
    """Row i, column j is the distance of a[i] from b[j], whatever the numbers of points and of coordinates."""
    check(student, draw, SIZES)


def test_as_many_points_in_both(student, draw):
    """With as many points in a as in b, every pair still counts, and rows still belong to a."""
    check(student, draw, SQUARE)


def test_single_points(student, draw):
    """One point in either set, or in both, gives one row, one column or a single number in (1, 1)."""
    check(student, draw, [(1, 6, 4), (6, 1, 4), (1, 1, 3)])


def test_the_shape(student, draw):
    """The result has a row for each point of a and a column for each point of b."""
    expect_shape(student.pairwise_distances(draw.normal(4, 3), draw.normal(9, 3)), (4, 9))


def test_points_at_the_same_place(student, draw):
    """The distance of a point from itself is 0, never NaN."""
    a = draw.normal(40, 5)
    expect_close(student.pairwise_distances(a, a.clone()), distances(a, a), atol=1e-5)


def test_points_moved_together(student, draw):
    """Distances do not change when all points of both sets move by the same amount."""
    a, b, shift = draw.normal(6, 3), draw.normal(4, 3), 3 * draw.normal(3)
    expect_close(student.pairwise_distances(a + shift, b + shift), distances(a, b), **CLOSE)


def test_the_dtype_stays(student, draw):
    """float32 comes out as float32, float64 as float64, and the distances are right."""
    dtypes = torch.float32, torch.float64
    cases = [(draw.normal(6, 4, dtype=dtype), draw.normal(5, 4, dtype=dtype)) for dtype in dtypes]
    results = [student.pairwise_distances(a, b) for a, b in cases]
    for result, (a, b) in zip(results, cases, strict=True):
        if not isinstance(result, list):  # a list of lists is let through, and has no dtype
            expect_dtype(result, a.dtype)
        expect_close(result, distances(a, b), **CLOSE)


def test_the_points_are_left_alone(student, draw):
    """Both sets of points are as before."""
    expect_same_inputs(student.pairwise_distances, draw.normal(5, 3), draw.normal(4, 3))
