"""Public checks of the project on digits, with shortcuts."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

FEW = 1000  # digits to train on
HELD_BACK = 800


@pytest.mark.limits(wall=60, cpu=120)
def test_every_picture_gets_one_class(student):
    """Trained on a few digits, `predict` gives one class index from 0 to 9 for each picture, however many."""
    images, labels = data.digits()
    model = student.train(images[:100], labels[:100])
    many, single = student.predict(model, images[:7]), student.predict(model, images[:1])
    guesses = class_indices(many, 7)
    class_indices(single, 1)
    expect_true(((guesses >= 0) & (guesses <= 9)).all(), "A class index lies outside 0 to 9.")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_picture_same_answer(student):
    """A picture gets the same class in every call, alone, among its like or among others."""
    images, labels = data.digits()
    model = student.train(images[:100], labels[:100])
    asked, kinds = images[2000:2200], labels[2000:2200]
    first, second = student.predict(model, asked), student.predict(model, asked)
    alike = [student.predict(model, asked[kinds == kind]) for kind in range(10)]
    alone = [student.predict(model, asked[one : one + 1]) for one in range(10)]
    first, second = class_indices(first, 200), class_indices(second, 200)
    expect_true(torch.equal(first, second), "Two calls with the same pictures give different classes.")
    for kind, guesses in enumerate(alike):
        wanted = first[kinds == kind]
        same = torch.equal(class_indices(guesses, len(wanted)), wanted)
        expect_true(same, "Among pictures of one digit only, a picture gets another class.")
    for one, guess in enumerate(alone):
        expect_true(int(class_indices(guess, 1)) == int(first[one]), "Alone, a picture gets another class.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_reads_digits_held_back(student, score):
    """Trained on 1,000 of the digits that you have, the net reads 800 others."""
    images, labels = data.digits()
    model = student.train(images[:FEW], labels[:FEW])
    shown = images[-HELD_BACK:]
    score.accuracy(student.predict(model, shown), labels[-HELD_BACK:], zero=0.3, images=shown)
