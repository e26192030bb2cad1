"""Public checks of sample."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_frequencies, expect_true
from grader.judge.properties import unrecorded


def whole(index):
    found = as_tensor(index, "the index", torch.tensor(0))
    expect_true(found.numel() == 1, "The index is not a single number.", "one number", f"shape {tuple(found.shape)}")
    return int(found)


def test_temperature_zero(student):
    """At temperature 0 the largest of the scores −1, 2, 0 wins every time."""
    found = [student.sample(torch.tensor([-1.0, 2.0, 0.0]), 0) for _ in range(5)]
    expect_close([whole(index) for index in found], [1] * 5, name="the indices")


def test_the_best_alone(student):
    """With top_k = 1 only the largest score is left, whatever the temperature."""
    logits = torch.tensor([-1.0, -2.0, -0.5, -1.0])
    with unrecorded(student):
        found = [student.sample(logits, temperature, 1) for temperature in (0.5, 1.0, 2.0, 9.0) for _ in range(2)]
    student._link.transcript.append(all(whole(index) == 2 for index in found))
    expect_close([whole(index) for index in found], [2] * 8, name="the indices")


@pytest.mark.limits(wall=30)
def test_three_to_one(student):
    """Scores of log 3 and 0 are drawn about three times to one."""
    with unrecorded(student):
        found = [student.sample(torch.tensor([3.0, 1.0]).log()) for _ in range(100)]
    drawn = [whole(index) for index in found]
    counts = [drawn.count(0), len(drawn) - drawn.count(0)]
    expect_frequencies(counts, [0.75, 0.25])
