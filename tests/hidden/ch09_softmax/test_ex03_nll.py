"""Hidden checks of the negative log-likelihood."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs

pytestmark = pytest.mark.from_scratch("nn", "functional")


def batch(draw, samples, classes, spread=2.0, dtype=torch.float64):
    """Log-probabilities and labels."""
    log_probs = torch.log_softmax(spread * draw.normal(samples, classes), 1).to(dtype)
    return log_probs, draw.integers(samples, low=0, high=classes)


def expect_all(student, batches):
    """Expect the loss of every batch, all of which are asked for first."""
    losses = [student.nll_loss(*both) for both in batches]
    for both, loss in zip(batches, losses, strict=True):
        expect_close(loss, torch.nn.functional.nll_loss(*both), name="the loss")


@pytest.mark.points(2)
def test_any_sizes(student, draw):
    """The loss is right for any sizes and labels."""
    expect_all(student, [batch(draw, *sizes) for sizes in ((7, 5), (3, 11), (23, 2))])


def test_as_many_samples_as_classes(student, draw):
    """Also where both axes are equally long, each sample has its own row and its own label."""
    expect_all(student, [batch(draw, size, size) for size in (5, 3)])


def test_a_batch_of_one(student, draw):
    """The loss of a single sample is minus its own log-probability."""
    expect_all(student, [batch(draw, 1, classes) for classes in (4, 6)])


def test_one_label_for_all(student, draw):
    """Samples may share a label; each is counted with its own log-probability."""
    batches = [batch(draw, samples, 4) for samples in (6, 9)]
    expect_all(student, [(log_probs, torch.full_like(labels, 2)) for log_probs, labels in batches])


def test_hopeless_guesses(student, draw):
    """Very small probabilities of the right labels cost much, and no more than that, in float32 and float64."""
    expect_all(student, [batch(draw, 7, 5, 1000.0, dtype) for dtype in (torch.float64, torch.float32)])


def test_the_arguments_are_left_alone(student, draw):
    """Neither the log-probabilities nor the labels are written to."""
    for sizes in ((4, 3), (3, 3)):
        expect_same_inputs(student.nll_loss, *batch(draw, *sizes))
