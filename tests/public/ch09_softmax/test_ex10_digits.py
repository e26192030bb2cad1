"""Public checks of the project on digits."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

HELD_BACK = 800


@pytest.mark.limits(wall=60, cpu=120)
def test_one_digit_for_each_picture(student):
    """Trained on a few digits, `predict` gives one class from 0 to 9 for each picture, the same in every call."""
    images, labels = data.digits()
    model = student.train(images[:100], labels[:100])
    calls = [student.predict(model, images[:40]) for _ in range(2)]
    alone = [student.predict(model, images[one : one + 1]) for one in range(5)]
    first, second = (class_indices(call, 40) for call in calls)
    single = [int(class_indices(answer, 1)) for answer in alone]
    expect_true(((first >= 0) & (first <= 9)).all(), "A class lies outside 0 to 9.")
    expect_true(torch.equal(first, second), "Two calls with the same pictures give different classes.")
    expect_true(single == first[:5].tolist(), "Alone, a picture gets another class than among others.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_digits_held_back(student, score):
    """Trained on four fifths of the digits that you have, the net reads the fifth that was held back."""
    images, labels = data.digits()
    model = student.train(images[:-HELD_BACK], labels[:-HELD_BACK])
    shown = images[-HELD_BACK:]
    score.accuracy(student.predict(model, shown), labels[-HELD_BACK:], zero=0.3, images=shown)
