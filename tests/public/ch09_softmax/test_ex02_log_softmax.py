"""Public checks of the logarithm of softmax."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.log_softmax", ".log_softmax", "torch.logsumexp", ".logsumexp"
)

X = torch.tensor([[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]]).log()  # exp(X) is 1 2 1 and 3 4 1


def test_along_the_rows(student):
    """With dim=1 the results are the logarithms of 1/4, 1/2, 1/4 and of 3/8, 4/8, 1/8."""
    expect_close(student.log_softmax(X, 1), torch.tensor([[1 / 4, 1 / 2, 1 / 4], [3 / 8, 4 / 8, 1 / 8]]).log())


def test_along_the_columns(student):
    """With dim=0 each column is a distribution: the first holds the logarithms of 1/4 and 3/4."""
    expect_close(student.log_softmax(X, 0), torch.tensor([[1 / 4, 1 / 3, 1 / 2], [3 / 4, 2 / 3, 1 / 2]]).log())


def test_a_lost_cause(student):
    """Of the scores 0 and -200 the second has a probability of about exp(-200), so its logarithm is -200."""
    expect_close(student.log_softmax(torch.tensor([[0.0, -200.0], [1000.0, 0.0]]), 1),
                 torch.tensor([[0.0, -200.0], [0.0, -1000.0]]))  # fmt: skip
