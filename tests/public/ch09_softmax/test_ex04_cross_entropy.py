"""Public checks of cross-entropy."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("nn", "functional")


def test_one_sample(student):
    """Scores of 0.2, 0.1 and -0.1 give the first class a probability of 0.3780, which costs 0.9729."""
    loss = student.cross_entropy(torch.tensor([[0.2, 0.1, -0.1]]), torch.tensor([0]))
    expect_close(loss, 0.9729, atol=5e-5, name="the loss")


def test_two_samples(student):
    """Probabilities 1/4 1/2 1/4 and 3/8 4/8 1/8 with the labels 1 and 2 cost log 2 and log 8, on average log 4."""
    logits = torch.tensor([[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]]).log()
    expect_close(student.cross_entropy(logits, torch.tensor([1, 2])), torch.tensor(4.0).log(), name="the loss")


def test_large_scores(student):
    """With scores of 1000 and 0 the right answer costs nothing, the wrong one 1000; on average that is 500."""
    logits = torch.tensor([[1000.0, 0.0], [1000.0, 0.0]])
    expect_close(student.cross_entropy(logits, torch.tensor([0, 1])), 500.0, name="the loss")
