"""Public checks of the negative log-likelihood."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("nn", "functional")

LOG_PROBS = torch.tensor([[1 / 4, 1 / 2, 1 / 4], [3 / 8, 1 / 2, 1 / 8]]).log()


def test_two_samples(student):
    """Probabilities of 1/2 and 1/8 for the right labels cost log 2 and log 8, on average 2 log 2."""
    expect_close(student.nll_loss(LOG_PROBS, torch.tensor([1, 2])), 2 * math.log(2), name="the loss")


def test_certain_and_right(student):
    """Log-probabilities of 0 for the right labels cost nothing."""
    log_probs = torch.tensor([[0.0, -50.0], [-60.0, 0.0], [0.0, -70.0]])
    expect_close(student.nll_loss(log_probs, torch.tensor([0, 1, 0])), 0.0, name="the loss")
