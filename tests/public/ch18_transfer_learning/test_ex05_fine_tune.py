"""Public checks of the project on few examples."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

SETS = 6  # of examples, for which the body is fine-tuned anew
HELD_BACK = 800


def digits_to_learn(count):
    """Return the first digits from 0 to 4."""
    images, labels = data.digits()
    low = labels < 5
    return images[low][:count], labels[low][:count]


def two_of_each(number):
    """Return two examples of each digit from 5 to 9; another number gives others."""
    images, labels = data.digits()
    rows = torch.cat([(labels == digit).nonzero()[2 * number : 2 * number + 2, 0] for digit in range(5, 10)])
    return images[rows], labels[rows]


@pytest.mark.limits(wall=60, cpu=120)
def test_new_digits_are_told(student):
    """Fine-tuned on two examples of each, the model answers with digits from 5 to 9, one for each picture."""
    images, labels = data.digits()
    high = images[labels > 4]
    model = student.fine_tune(student.pretrain(*digits_to_learn(150)), *two_of_each(0))
    many, single = student.predict(model, high[:60]), student.predict(model, high[:1])
    guesses = class_indices(many, 60)
    class_indices(single, 1)
    expect_true(((guesses >= 5) & (guesses <= 9)).all(), "An answer is no digit from 5 to 9.")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_picture_same_answer(student):
    """A picture gets the same digit in every call, alone, among its like or among others."""
    images, labels = data.digits()
    asked, kinds = images[labels > 4][-200:], labels[labels > 4][-200:]
    model = student.fine_tune(student.pretrain(*digits_to_learn(150)), *two_of_each(1))
    first, second = student.predict(model, asked), student.predict(model, asked)
    alike = [student.predict(model, asked[kinds == kind]) for kind in range(5, 10)]
    alone = [student.predict(model, asked[one : one + 1]) for one in range(10)]
    first, second = class_indices(first, 200), class_indices(second, 200)
    expect_true(torch.equal(first, second), "Two calls with the same pictures give different digits.")
    for kind, guesses in enumerate(alike, start=5):
        wanted = first[kinds == kind]
        same = torch.equal(class_indices(guesses, len(wanted)), wanted)
        expect_true(same, "Among pictures of one digit only, a picture gets another answer.")
    for one, guess in enumerate(alone):
        expect_true(int(class_indices(guess, 1)) == int(first[one]), "Alone, a picture gets another answer.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_two_examples_are_enough(student, score):
    """With two examples of each new digit, the model tells others better than one without the body would."""
    images, labels = data.digits()
    kept = labels[:-HELD_BACK] < 5
    body = student.pretrain(images[:-HELD_BACK][kept], labels[:-HELD_BACK][kept])
    asked = labels[-HELD_BACK:] > 4
    images, labels = images[-HELD_BACK:][asked], labels[-HELD_BACK:][asked]
    models = [student.fine_tune(body, *two_of_each(number)) for number in range(2, 2 + SETS)]
    answers = torch.cat([class_indices(student.predict(model, images), len(images)) for model in models])
    score.accuracy(answers, labels.repeat(SETS), zero=0.7)  # what the best net from scratch reaches
