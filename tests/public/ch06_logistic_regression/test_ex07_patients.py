"""Public checks of the project on patients."""

import pytest

from grader import data
from grader.judge.expect import expect_close
from grader.judge.score import probabilities

HELD_BACK = 150
CONSTANT = 0.647  # the log loss of an answer that is the share of the ill for everyone


@pytest.mark.limits(wall=60, cpu=120)
def test_a_probability_for_each_patient(student):
    """Trained on a hundred patients, `predict` gives one number from 0 to 1 for each patient, however many."""
    x, y = data.diabetes()
    model = student.train(x[:100], y[:100])
    many, single = student.predict(model, x[100:107]), student.predict(model, x[100:101])
    probabilities(many, (7, 1))
    probabilities(single, (1, 1))


@pytest.mark.limits(wall=60, cpu=120)
def test_alone_or_among_others(student):
    """A patient gets the same probability in every call, alone or among others."""
    x, y = data.diabetes()
    model = student.train(x[:100], y[:100])
    calls = [student.predict(model, x[100:120]), student.predict(model, x[100:120])]
    alone = [student.predict(model, x[one : one + 1]) for one in range(100, 105)]
    first, second = (probabilities(call, (20, 1)) for call in calls)
    expect_close(second, first, atol=1e-4, name="the second call's answer")
    for one, answer in enumerate(alone):
        expect_close(probabilities(answer, (1, 1)), first[one : one + 1], atol=1e-4, name="the answer for one alone")


@pytest.mark.points(3)
@pytest.mark.limits(wall=60, cpu=120)
def test_patients_held_back(student, draw, score):
    """Trained on three hundred of the patients that you have, the model knows about others that were held back."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x) - HELD_BACK)[:300]
    model = student.train(x[chosen], y[chosen])
    score.log_loss(student.predict(model, x[-HELD_BACK:]), y[-HELD_BACK:], zero=CONSTANT, names=("healthy", "ill"))
