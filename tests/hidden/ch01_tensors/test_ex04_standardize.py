"""Hidden checks of the standardised columns."""

import torch

from grader.judge.expect import as_tensor, expect_close, expect_dtype, expect_same_inputs, expect_true

SIZES = [(7, 5), (5, 5), (11, 1), (4, 8)]


def table(draw, rows, columns, dtype=torch.float64):
    """Columns of quite different means and spreads."""
    spread, centre = draw.uniform(columns, low=2.0, high=50.0), 20 * draw.normal(columns)
    return (draw.normal(rows, columns) * spread + centre).to(dtype)


def expect_columns(actual, expected, name):
    """(D,) is as good as (1, D)."""
    got = as_tensor(actual, name, expected)
    expect_close(got[0] if got.ndim == 2 and got.shape[0] == 1 else got, expected, name=name)


def test_z(student, draw):
    """z is x minus the mean of its column, divided by the standard deviation of its column, for any sizes."""
    cases = [table(draw, *sizes) for sizes in SIZES]
    results = [student.standardize(x) for x in cases]
    for (z, _, _), x in zip(results, cases, strict=True):
        expect_close(z, (x - x.mean(0)) / x.var(0, correction=0).sqrt(), name="z")


def test_mean_and_std(student, draw):
    """mean and std have one number for each column; std is the root of the mean squared distance from the mean."""
    cases = [table(draw, *sizes) for sizes in SIZES]
    results = [student.standardize(x) for x in cases]
    for (_, mean, std), x in zip(results, cases, strict=True):
        expect_columns(mean, x.mean(0), "mean")
        expect_columns(std, (x - x.mean(0)).square().mean(0).sqrt(), "std")


def test_columns_far_from_zero(student, draw):
    """float32 columns that lie close together but far from zero are standardised like any others."""
    x = (draw.normal(50, 3) + torch.tensor([3000.0, -2000.0, 4000.0])).to(torch.float32)
    z, _, std = student.standardize(x)
    wide = x.double()
    expect_close(z, (wide - wide.mean(0)) / wide.std(0, correction=0), atol=0.01, name="z")
    expect_close(as_tensor(std, "std").reshape(-1), wide.std(0, correction=0), atol=0.01, name="std")


def test_a_column_of_equal_numbers(student, draw):
    """A column of equal numbers becomes zeros, and the other columns do not suffer from it."""
    x = table(draw, 8, 4)
    x[:, 1], x[:, 3] = 6.0, 0.0
    z, mean, std = student.standardize(x)
    expected = (x - x.mean(0)) / x.std(0, correction=0)
    expected[:, [1, 3]] = 0.0
    expect_close(z, expected, name="z")
    expect_columns(mean, x.mean(0), "mean")
    expect_columns(std, x.std(0, correction=0), "std")


def test_a_single_sample(student, draw):
    """A single sample is its own mean: z and std are zero."""
    x = torch.round(table(draw, 1, 6))
    z, mean, std = student.standardize(x)
    expect_close(z, torch.zeros(1, 6), name="z")
    expect_columns(mean, x[0], "mean")
    expect_columns(std, torch.zeros(6), "std")


def test_a_large_eps(student, draw):
    """eps counts: a large one makes the divisor large and z small, while mean and std stay those of the columns."""
    x = draw.normal(9, 4)
    z, mean, std = student.standardize(x, 100.0)
    z = as_tensor(z, "z")
    expect_columns(mean, x.mean(0), "mean")
    expect_columns(std, x.std(0, correction=0), "std")
    small = z.shape == x.shape and bool(z.abs().max() < 1)
    expect_true(small, "z is as large as without eps.", "numbers below 1", "larger ones")
    sides = bool(((x - x.mean(0)) * z >= 0).all())
    expect_true(sides, "A number above the mean of its column has become negative.", "positive", "negative")


def test_the_dtype_stays(student, draw):
    """Three float32 tensors come out of a float32 tensor, three of float64 out of float64, with the right values."""
    cases = [table(draw, 7, 3, dtype=dtype) for dtype in (torch.float32, torch.float64)]
    results = [student.standardize(x) for x in cases]
    for result, x in zip(results, cases, strict=True):
        z, mean, std = result
        for tensor, name in ((z, "z"), (mean, "mean"), (std, "std")):
            expect_dtype(tensor, x.dtype, name)
        expect_close(z, (x - x.mean(0)) / x.std(0, correction=0), name="z", atol=1e-4)


def test_x_is_left_alone(student, draw):
    """x is as before after the call."""
    expect_same_inputs(student.standardize, table(draw, 5, 3))
