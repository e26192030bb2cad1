"""Hidden checks of the grid search."""

import torch

from grader.judge.expect import expect_close

CASES = [(7, 5), (1, 4), (5, 5), (11, 1)]


def draw_case(draw, samples, weights, size=1.0):
    """Return samples, weights to try in random order, the errors of all and the best by a clear margin."""
    x, y = draw.away_from_zero(samples), size * draw.away_from_zero(samples, gap=1.0)
    optimum = float((x * y).sum() / (x * x).sum())
    step = size * draw.number(0.3, 0.7)
    first = -int(draw.integers(1, low=0, high=weights))
    grid = optimum + step * (torch.arange(weights) + first + 0.2)
    grid = grid[draw.permutation(weights)]
    errors = (grid[:, None] * x - y).square().mean(1)
    return x.tolist(), y.tolist(), grid.tolist(), errors.tolist(), float(grid[errors.argmin()])


def run(student, cases):
    """Return the student's answers to all cases, before any is judged."""
    return [student.grid_search(*case[:3]) for case in cases]


def test_errors(student, draw):
    """There is one error for each weight, in the order of the weights, and each is the mean over the samples."""
    cases = [draw_case(draw, *sizes) for sizes in CASES]
    for (_, errors), case in zip(run(student, cases), cases, strict=True):
        expect_close(errors, case[3], name="the list of errors")


def test_best_weight(student, draw):
    """The first result is the weight with the smallest error, wherever it stands among the weights."""
    cases = [draw_case(draw, *sizes) for sizes in [*CASES, (6, 9), (4, 12)]]
    for (best, _), case in zip(run(student, cases), cases, strict=True):
        expect_close(best, case[4], name="the best weight")


def test_large_errors(student, draw):
    """The best weight is found even where every error is in the millions."""
    cases = [draw_case(draw, *sizes, size=1e4) for sizes in [(7, 5), (5, 8), (3, 6)]]
    for (best, errors), case in zip(run(student, cases), cases, strict=True):
        expect_close(best, case[4], name="the best weight")
        expect_close(errors, case[3], name="the list of errors")
