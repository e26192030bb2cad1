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


def test_samples_and_weights_that_look_like_nothing(student, draw):
    """A sample whose input is zero counts like all others, and a weight that stands there twice has two errors."""
    xs, ys, ws, _, _ = draw_case(draw, 6, 5)
    xs[2], ws[3] = 0.0, ws[1]
    expected = [sum((w * x - y) ** 2 for x, y in zip(xs, ys, strict=True)) / 6 for w in ws]
    _, errors = student.grid_search(xs, ys, ws)
    expect_close(errors, expected, name="the list of errors")


def test_weights_close_together(student, draw):
    """The best weight is found even where all errors are small and nearly the same."""
    best = draw.number(1.0, 3.0)
    xs = draw.away_from_zero(6, gap=0.5).tolist()
    ws = [best + 0.01 * step for step in (2, -1, 1, 0, -2)]
    found, _ = student.grid_search(xs, [best * x for x in xs], ws)
    expect_close(found, best, rtol=1e-4, name="the best weight")
