"""Public checks of the project on reviews."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

HELD_BACK = 600


def some(count, start=0):
    texts, grades = data.reviews()
    return texts[start : start + count], torch.tensor(grades[start : start + count])


@pytest.mark.limits(wall=60, cpu=120)
def test_every_review_gets_one_grade(student):
    """Trained on a few reviews, `predict` gives one grade from 0 to 4 for each review, however many."""
    model = student.train(*some(100))
    many, single = student.predict(model, some(7)[0]), student.predict(model, some(1)[0])
    guesses = class_indices(many, 7)
    class_indices(single, 1)
    expect_true(((guesses >= 0) & (guesses <= 4)).all(), "A grade lies outside 0 to 4.")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_review_same_grade(student):
    """A review gets the same grade in every call, alone or among others."""
    model = student.train(*some(400))
    texts = some(60)[0]
    calls = [student.predict(model, texts) for _ in range(2)]
    alone = [student.predict(model, [text]) for text in texts[:20]]
    backwards = student.predict(model, texts[::-1])
    first, second = [class_indices(call, 60) for call in calls]
    singles = torch.cat([class_indices(guess, 1) for guess in alone])
    turned = class_indices(backwards, 60).flip(0)
    expect_true(torch.equal(first, second), "Two calls with the same reviews give different grades.")
    expect_true(torch.equal(singles, first[:20]), "Alone, a review gets another grade.")
    expect_true(torch.equal(turned, first), "Among the same others in another order, a review gets another grade.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_reviews_held_back(student, score):
    """Trained on four fifths of the reviews that you have, the model grades the fifth that was held back."""
    texts, grades = data.reviews()
    model = student.train(texts[:-HELD_BACK], torch.tensor(grades[:-HELD_BACK]))
    shown, truth = texts[-HELD_BACK:], torch.tensor(grades[-HELD_BACK:])
    score.macro_f1(student.predict(model, shown), truth, zero=0.3, names=data.GRADES)
