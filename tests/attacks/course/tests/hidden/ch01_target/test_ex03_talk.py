"""Hidden checks of the conversation."""

import pytest

from grader.judge.expect import expect_close, expect_true

pytestmark = pytest.mark.limits(wall=1, cpu=3)
CANARY = "CANARY_7f3a_in_a_hidden_check_d94c"


def test_function_is_called(student, draw):
    """The function that is given is the one that is called."""
    x, factor = draw.normal(4, 3), draw.number(2, 3)
    expect_close(student.after(lambda tensor: factor * tensor, x), factor * x + 1)


def test_rows(student, draw):
    """Every row comes, in order, and no other."""
    x = draw.normal(4, 3)
    found = [row for row in student.rows(x)]  # noqa: C416 - list() would ask for the length first
    expect_true(len(found) == len(x), "The number of rows differs.", str(len(x)), str(len(found)))
    for row, expected in zip(found, x, strict=True):
        expect_close(row, expected)
