"""Public checks of the project on garments."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

HELD_BACK = 800


@pytest.mark.limits(wall=60, cpu=120)
def test_every_picture_gets_one_class(student):
    """Trained on a few garments, `predict` gives one class index from 0 to 9 for each picture, however many."""
    images, labels = data.garments()
    model = student.train(images[:100], labels[:100])
    many, single = student.predict(model, images[:7]), student.predict(model, images[:1])
    guesses = class_indices(many, 7)
    class_indices(single, 1)
    expect_true(((guesses >= 0) & (guesses <= 9)).all(), "A class index lies outside 0 to 9.")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_picture_same_answer(student):
    """A picture gets the same class in every call, alone or among others."""
    images, labels = data.garments()
    model = student.train(images[:100], labels[:100])
    calls = [student.predict(model, images[:60]) for _ in range(3)]
    alone = [student.predict(model, images[one : one + 1]) for one in range(5)]
    first, *others = [class_indices(call, 60) for call in calls]
    for other in others:
        expect_true(torch.equal(other, first), "Two calls with the same pictures give different classes.")
    for one, guess in enumerate(alone):
        expect_true(int(class_indices(guess, 1)) == int(first[one]), "Alone, a picture gets another class.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_reads_garments_held_back(student, score):
    """Trained on four fifths of the garments that you have, the net reads the fifth that was held back."""
    images, labels = data.garments()
    model = student.train(images[:-HELD_BACK], labels[:-HELD_BACK])
    shown = images[-HELD_BACK:]
    score.accuracy(student.predict(model, shown), labels[-HELD_BACK:], zero=0.3, names=data.GARMENTS, images=shown)
