"""Public checks of cross-entropy from one-hot rows."""

import math

import numpy as np
import pytest

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("nn", "functional")


def test_one_sample(student):
    """Scores of 0.2, 0.1 and -0.1 with a one at the first class cost 0.9729, as with the label 0."""
    loss = student.one_hot_cross_entropy(np.array([[0.2, 0.1, -0.1]]), np.array([[1.0, 0.0, 0.0]]))
    expect_close(loss, 0.9729, atol=5e-5, name="the loss")


def test_two_samples(student):
    """Probabilities 1/4 1/2 1/4 and 3/8 4/8 1/8 with ones at classes 1 and 2 cost log 2 and log 8: log 4 on average."""
    logits = np.log([[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]])
    one_hot = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    expect_close(student.one_hot_cross_entropy(logits, one_hot), math.log(4), name="the loss")


def test_large_scores(student):
    """With scores of 1000 and 0 the right answer costs nothing, the wrong one 1000; on average that is 500."""
    logits = np.array([[1000.0, 0.0], [1000.0, 0.0]])
    expect_close(student.one_hot_cross_entropy(logits, np.eye(2)), 500.0, name="the loss")
