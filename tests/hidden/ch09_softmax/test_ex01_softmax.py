"""Hidden checks of softmax."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.softmax", "torch.log_softmax", ".softmax", ".log_softmax"
)


def expect_all(student, cases):
    """Expect the softmax of every (x, dim), all of which are asked for first."""
    results = [student.softmax(x, dim) for x, dim in cases]
    for (x, dim), result in zip(cases, results, strict=True):
        expect_close(result, torch.softmax(x, dim))


@pytest.mark.points(2)
def test_tables(student, draw):
    """Along the rows or down the columns, for any sizes, the shares are right."""
    tables = [2 * draw.normal(*shape) for shape in ((7, 5), (1, 4), (5, 5), (11, 2))]
    expect_all(student, [(table, dim) for table in tables for dim in (1, 0)])


def test_any_shape(student, draw):
    """A single row and a stack of tables have their shares along the dimension asked for, counted from either end."""
    cases = [(draw.normal(6), 0), (draw.normal(9), -1)]
    cases += [(draw.normal(4, 3, 5), dim) for dim in (0, 1, 2, -1, -2, -3)]
    expect_all(student, [*cases, (draw.normal(3, 2, 4, 2), 2)])


@pytest.mark.points(2)
def test_large_numbers_of_either_sign(student, draw):
    """Numbers of 1000 and -1000 give finite and right shares, within a row and from row to row."""
    heights = torch.tensor([[1000.0], [-1000.0], [0.0]], dtype=torch.float64).repeat(2, 1)
    apart = 1000 * draw.away_from_zero(7, 5)
    rows, columns = heights + draw.normal(6, 5), (heights + draw.normal(6, 5)).T
    expect_all(student, [(rows, 1), (columns, 0), (apart, 1), (apart, 0)])


def test_single_precision(student, draw):
    """The shares of float32 numbers are float32, and right for large ones too."""
    for x in (2 * draw.normal(6, 4, dtype=torch.float32), 200 * draw.away_from_zero(6, 4, dtype=torch.float32)):
        result = student.softmax(x, 1)
        expect_dtype(result, torch.float32)
        expect_close(result, torch.softmax(x, 1))


def test_double_precision(student, draw):
    """The results for float64 numbers are float64."""
    expect_dtype(student.softmax(2 * draw.normal(6, 4), 1), torch.float64)


def test_x_is_left_alone(student, draw):
    """The numbers that were handed over are not written to."""
    for dim in (0, 1):
        expect_same_inputs(student.softmax, draw.normal(4, 3), dim)
