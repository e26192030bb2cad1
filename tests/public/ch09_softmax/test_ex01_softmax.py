"""Public checks of softmax."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.softmax", "torch.log_softmax", ".softmax", ".log_softmax"
)

X = torch.tensor([[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]]).log()  # exp(X) is 1 2 1 and 3 4 1


def test_along_the_rows(student):
    """With dim=1 each row sums to one: exp of the row is 1, 2, 1, so the shares are 1/4, 1/2, 1/4."""
    expect_close(student.softmax(X, 1), torch.tensor([[1 / 4, 1 / 2, 1 / 4], [3 / 8, 4 / 8, 1 / 8]]))


def test_along_the_columns(student):
    """With dim=0 each column sums to one: exp of the first column is 1 and 3, so the shares are 1/4 and 3/4."""
    expect_close(student.softmax(X, 0), torch.tensor([[1 / 4, 1 / 3, 1 / 2], [3 / 4, 2 / 3, 1 / 2]]))


def test_large_numbers(student):
    """Equal numbers have equal shares, however large they are, of either sign."""
    x = torch.tensor([[1000.0, 1000.0], [-1000.0, -1000.0], [1000.0, -1000.0]])
    expect_close(student.softmax(x, 1), torch.tensor([[0.5, 0.5], [0.5, 0.5], [1.0, 0.0]]))
