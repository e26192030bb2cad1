"""Public checks of the project on diabetes."""

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_true
from grader.judge.score import class_indices

HELD_BACK = 150


def test_ten_in_fours(student):
    """Ten patients in batches of four: two batches of four, one of two, and each patient in exactly one of them."""
    parts = [as_tensor(part, "a batch") for part in student.batches(10, 4)]
    sizes = [part.numel() for part in parts]
    expect_true(sizes == [4, 4, 2], "The sizes of the batches differ.", "4, 4, 2", ", ".join(map(str, sizes)))
    everyone = sorted(torch.cat([part.flatten() for part in parts]).tolist())
    expect_true(everyone == list(range(10)), "Some patients are in no batch, or in two.")


@pytest.mark.limits(wall=60, cpu=120)
def test_alone_or_among_others(student):
    """`predict` gives 0 or 1 for each patient, the same in every call, alone or among others."""
    x, y = data.diabetes()
    model = student.train(x[:100], y[:100])
    calls = [student.predict(model, x[100:160]) for _ in range(2)]
    alone = [student.predict(model, x[one : one + 1]) for one in range(100, 106)]
    first, second = (class_indices(call, 60) for call in calls)
    single = [int(class_indices(answer, 1)) for answer in alone]
    expect_true(((first == 0) | (first == 1)).all(), "A class is neither 0 nor 1.")
    expect_true(torch.equal(first, second), "Two calls with the same patients give different classes.")
    expect_true(single == first[:6].tolist(), "Asked about alone, a patient gets another class.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240)
def test_patients_held_back(student, draw, score):
    """Trained on three hundred of the patients that you have, the net knows about others that were held back."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x) - HELD_BACK)[:300]
    model = student.train(x[chosen], y[chosen])
    guesses, truth = student.predict(model, x[-HELD_BACK:]), y[-HELD_BACK:].flatten().long()
    score.accuracy(guesses, truth, zero=0.66, names=("healthy", "ill"))
