"""Hidden checks of the loss surface."""

import torch

from grader.judge.expect import expect_close, expect_shape

CASES = [(7, 5, 3), (4, 3, 6), (1, 2, 4), (5, 5, 5), (3, 1, 1)]


def draw_case(draw, samples, weights, biases):
    return tuple(draw.normal(count).tolist() for count in (samples, samples, weights, biases))


def expected_surface(xs, ys, ws, bs):
    """One axis for the biases, one for the weights, one for the samples; the mean takes the last."""
    x, y, w, b = map(torch.tensor, (xs, ys, ws, bs))
    return (w[None, :, None] * x + b[:, None, None] - y).square().mean(2)


def run(student, cases):
    """Return the student's surfaces of all cases, before any is judged."""
    return [student.loss_surface(*case) for case in cases]


def test_shape(student, draw):
    """The surface has one row for each bias and one column for each weight."""
    cases = [draw_case(draw, *sizes) for sizes in CASES]
    for surface, sizes in zip(run(student, cases), CASES, strict=True):
        expect_shape(surface, (sizes[2], sizes[1]), "the surface")


def test_values(student, draw):
    """Every entry is the error of its own weight and bias, the mean over the samples."""
    cases = [draw_case(draw, *sizes) for sizes in CASES]
    for surface, case in zip(run(student, cases), cases, strict=True):
        expect_close(surface, expected_surface(*case), name="the surface")


def test_rows_and_columns(student, draw):
    """With targets that lie on a line, the error is 0 where its bias and its weight meet, and only there."""
    cases, places = [], []
    for samples, weights, biases in [(7, 5, 3), (6, 4, 4)]:
        xs, _, ws, bs = draw_case(draw, samples, weights, biases)
        row, column = int(draw.integers(1, low=0, high=biases)), int(draw.integers(1, low=0, high=weights))
        cases.append((xs, [ws[column] * x + bs[row] for x in xs], ws, bs))
        places.append((row, column))
    for surface, case, (row, column) in zip(run(student, cases), cases, places, strict=True):
        expected = expected_surface(*case)
        expected[row, column] = 0.0
        expect_close(surface, expected, name="the surface")


def test_samples_and_pairs_that_look_like_nothing(student, draw):
    """A sample whose input is zero counts like all others, and so does a weight or a bias that stands there twice."""
    xs, ys, ws, bs = draw_case(draw, 6, 5, 4)
    xs[2], ws[3], bs[2] = 0.0, ws[1], bs[0]
    expect_close(student.loss_surface(xs, ys, ws, bs), expected_surface(xs, ys, ws, bs), name="the surface")
