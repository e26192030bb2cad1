"""Hidden checks of cross-entropy."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs

pytestmark = pytest.mark.from_scratch("nn", "functional")


def batch(draw, samples, classes, spread=2.0, dtype=torch.float64):
    """Scores and labels."""
    return spread * draw.normal(samples, classes, dtype=dtype), draw.integers(samples, low=0, high=classes)


def expect_all(student, batches, atol=0.0):
    """Expect the loss of every batch, all of which are asked for first."""
    losses = [student.cross_entropy(*both) for both in batches]
    for both, loss in zip(batches, losses, strict=True):
        expect_close(loss, torch.nn.functional.cross_entropy(*both), atol=atol, name="the loss")


@pytest.mark.points(2)
def test_any_sizes(student, draw):
    """The loss is right for any sizes and labels."""
    expect_all(student, [batch(draw, *sizes) for sizes in ((7, 5), (3, 11), (23, 2))])


def test_as_many_samples_as_classes(student, draw):
    """Also where both axes are equally long, each row is one sample with its own label."""
    expect_all(student, [batch(draw, size, size) for size in (5, 3)])


def test_a_batch_of_one(student, draw):
    """The loss of a single sample is right."""
    expect_all(student, [batch(draw, 1, classes) for classes in (4, 6)])


def test_perfect_scores(student, draw):
    """Scores of 100 for the right class and -100 for the others cost nothing, in float32 and float64."""
    labels = draw.integers(7, low=0, high=10)
    perfect = 200.0 * torch.nn.functional.one_hot(labels, 10) - 100
    expect_all(student, [(perfect.double(), labels), (perfect.float(), labels)], atol=1e-6)


@pytest.mark.points(2)
def test_far_apart(student, draw):
    """Scores a thousand apart within a row give a finite and right loss, in float32 and float64."""
    expect_all(student, [batch(draw, 7, 5, 1000.0, dtype) for dtype in (torch.float64, torch.float32)])


@pytest.mark.points(2)
def test_high_and_low_rows(student, draw):
    """Adding 1000 to all scores of a sample or taking 1000 from them does not change the loss."""
    heights = torch.tensor([[1000.0], [-1000.0], [0.0]], dtype=torch.float64).repeat(2, 1)
    batches = [batch(draw, 6, 5), batch(draw, 6, 3)]
    expect_all(student, [(heights + logits, labels) for logits, labels in batches])


def test_the_arguments_are_left_alone(student, draw):
    """Neither the scores nor the labels are written to."""
    for sizes in ((4, 3), (3, 3)):
        expect_same_inputs(student.cross_entropy, *batch(draw, *sizes))
