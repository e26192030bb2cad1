"""Public checks of the project on goods."""

import pytest

from grader import data
from grader.judge.expect import expect_close
from grader.judge.score import probabilities

HELD_BACK = 600
CLASSES = [str(number) for number in range(9)]


@pytest.mark.limits(wall=60, cpu=120)
def test_nine_probabilities_for_each(student):
    """Trained on a few goods, `predict` gives each product nine probabilities that add up to one, however many ask."""
    x, y = data.products()
    model = student.train(x[:200], y[:200])
    many, single = student.predict(model, x[200:207]), student.predict(model, x[200:201])
    probabilities(many, (7, 9))
    probabilities(single, (1, 9))


@pytest.mark.limits(wall=60, cpu=120)
def test_alone_or_among_others(student):
    """A product gets the same probabilities in every call, alone or among others."""
    x, y = data.products()
    model = student.train(x[:200], y[:200])
    calls = [student.predict(model, x[200:240]) for _ in range(2)]
    alone = [student.predict(model, x[one : one + 1]) for one in range(200, 205)]
    first, second = (probabilities(call, (40, 9)) for call in calls)
    expect_close(second, first, atol=1e-4, name="the second call's answer")
    for one, answer in enumerate(alone):
        expect_close(probabilities(answer, (1, 9)), first[one : one + 1], atol=1e-4, name="the answer for one alone")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240)
def test_goods_held_back(student, draw, score):
    """Trained on two thousand of the goods that you have, the net knows about others that were held back."""
    x, y = data.products()
    chosen = draw.permutation(len(x) - HELD_BACK)[:2000]
    model = student.train(x[chosen], y[chosen])
    score.log_loss(student.predict(model, x[-HELD_BACK:]), y[-HELD_BACK:], zero=2.05, names=CLASSES)
