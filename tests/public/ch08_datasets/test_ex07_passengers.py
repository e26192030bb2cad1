"""Public checks of the project on passengers."""

import pytest

from grader import data
from grader.judge.expect import as_tensor, expect_close, expect_true
from grader.judge.score import probabilities

HELD_BACK = 250
THREE = [
    {"sex": "female", "age": 29.0, "class": "1st"},
    {"sex": "male", "age": None, "class": "3rd"},
    {"sex": "male", "age": 4.0, "class": "2nd"},
]


def test_three_passengers(student):
    """Three passengers, one of unknown age, become three rows of finite numbers, each the same as on its own."""
    together = as_tensor(student.encode(THREE), "the encoded rows")
    alone = [as_tensor(student.encode([row]), "the encoded row") for row in THREE]
    table = together.ndim == 2 and len(together) == 3
    got = f"shape {tuple(together.shape)}"
    expect_true(table, "The encoded rows are no table with a row for each passenger.", "shape (3, D)", got)
    expect_true(together.isfinite().all(), "Some encoded numbers are NaN or infinite.")
    for number, row in enumerate(alone):
        expect_close(row, together[number : number + 1], name="the row of a passenger on their own")


@pytest.mark.limits(wall=60, cpu=120)
def test_alone_or_among_others(student):
    """`predict` gives a probability for each passenger, the same in every call, alone or among others."""
    rows, y = data.passengers()
    model = student.train(rows[:200], y[:200])
    calls = [student.predict(model, rows[200:240]) for _ in range(2)]
    alone = [student.predict(model, [rows[one]]) for one in range(200, 206)]
    first, second = (probabilities(call, (40, 1)) for call in calls)
    expect_close(second, first, atol=1e-4, name="the second call's answer")
    for one, answer in enumerate(alone):
        expect_close(probabilities(answer, (1, 1)), first[one : one + 1], atol=1e-4, name="the answer for one alone")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240)
def test_passengers_held_back(student, draw, score):
    """Trained on five hundred of the passengers that you have, the model knows about others that were held back."""
    rows, y = data.passengers()
    chosen = draw.permutation(len(rows) - HELD_BACK)[:500]
    model = student.train([rows[one] for one in chosen.tolist()], y[chosen])
    score.log_loss(student.predict(model, rows[-HELD_BACK:]), y[-HELD_BACK:], zero=0.66, names=("lost", "saved"))
