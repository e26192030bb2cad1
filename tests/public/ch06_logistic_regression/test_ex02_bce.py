"""Public checks of the binary cross-entropies."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "torch.nn.BCELoss", "torch.nn.BCEWithLogitsLoss", "torch.nn.SoftMarginLoss", ".BCELoss", ".BCEWithLogitsLoss",
    ".binary_cross_entropy", ".binary_cross_entropy_with_logits", ".soft_margin_loss",
    "torch.nn.functional.binary_cross_entropy", "torch.nn.functional.binary_cross_entropy_with_logits",
)  # fmt: skip


def test_from_probabilities_by_hand(student):
    """Probabilities 3/4 and 3/4 with targets 1 and 0 cost log(4/3) and log 4; the mean is 0.8370."""
    prob, target = torch.tensor([[0.75], [0.75]]), torch.tensor([[1.0], [0.0]])
    expect_close(student.bce(prob, target), (math.log(4 / 3) + math.log(4)) / 2, name="the loss")


def test_from_logits_by_hand(student):
    """The logits log 3 and log 3 stand for the same two probabilities, so the mean is 0.8370 again."""
    z, target = torch.full((2, 1), math.log(3)), torch.tensor([[1.0], [0.0]])
    expect_close(student.bce_with_logits(z, target), (math.log(4 / 3) + math.log(4)) / 2, name="the loss")


def test_large_logits(student):
    """The logit 1000 costs nothing when the target is 1, and 1000 when it is 0."""
    right, wrong = (student.bce_with_logits(torch.tensor([1000.0]), torch.tensor([target])) for target in (1.0, 0.0))
    expect_close(right, 0.0, atol=1e-6, name="the loss for target 1")
    expect_close(wrong, 1000.0, name="the loss for target 0")
