"""Hidden checks of cross-entropy from one-hot rows."""

import numpy as np
import pytest
import torch

from grader.judge.expect import expect_close, expect_true

pytestmark = pytest.mark.from_scratch("nn", "functional")


def batch(draw, samples, classes, spread=2.0):
    """Scores and labels, as tensors."""
    return spread * draw.normal(samples, classes), draw.integers(samples, low=0, high=classes)


def arrays(logits, labels, dtype=np.float64):
    """Scores and one-hot rows, as the exercise takes them."""
    return logits.numpy().astype(dtype), np.eye(logits.shape[1], dtype=dtype)[labels.numpy()]


def expect_all(student, batches):
    """Expect the loss of every batch, all of which are asked for first."""
    losses = [student.one_hot_cross_entropy(*arrays(*both)) for both in batches]
    for both, loss in zip(batches, losses, strict=True):
        expect_close(loss, torch.nn.functional.cross_entropy(*both), name="the loss")


@pytest.mark.points(2)
def test_any_sizes(student, draw):
    """The loss is right for any sizes and classes."""
    expect_all(student, [batch(draw, *sizes) for sizes in ((7, 5), (3, 11), (23, 2))])


def test_as_many_samples_as_classes(student, draw):
    """Also where both axes are equally long, each row is one sample."""
    expect_all(student, [batch(draw, size, size) for size in (5, 3)])


def test_a_batch_of_one(student, draw):
    """The loss of a single sample is right."""
    expect_all(student, [batch(draw, 1, classes) for classes in (4, 6)])


@pytest.mark.points(2)
def test_far_apart(student, draw):
    """Scores a thousand apart within a row give a finite and right loss."""
    expect_all(student, [batch(draw, *sizes, spread=1000.0) for sizes in ((7, 5), (4, 3))])


@pytest.mark.points(2)
def test_high_and_low_rows(student, draw):
    """Adding 1000 to all scores of a sample or taking 1000 from them does not change the loss."""
    heights = torch.tensor([[1000.0], [-1000.0], [0.0]], dtype=torch.float64).repeat(2, 1)
    batches = [batch(draw, 6, 5), batch(draw, 6, 3)]
    expect_all(student, [(heights + logits, labels) for logits, labels in batches])


def test_single_precision(student, draw):
    """The loss of float32 arrays is right as well."""
    logits, labels = batch(draw, 9, 4)
    loss = student.one_hot_cross_entropy(*arrays(logits, labels, np.float32))
    expect_close(loss, torch.nn.functional.cross_entropy(logits, labels), rtol=1e-4, name="the loss")


def test_the_arrays_are_left_alone(student, draw):
    """Neither array is written to."""
    for sizes in ((4, 3), (3, 3)):
        given = arrays(*batch(draw, *sizes))
        student.one_hot_cross_entropy(*given)
        (_, *after), _ = student._link.arguments()
        same = [isinstance(now, np.ndarray) and np.array_equal(now, old)
                for now, old in zip(after, given, strict=True)]  # fmt: skip
        expect_true(same[0], "The array of scores was changed; the caller's arrays are not yours to write to.")
        expect_true(same[1], "The one-hot array was changed; the caller's arrays are not yours to write to.")
