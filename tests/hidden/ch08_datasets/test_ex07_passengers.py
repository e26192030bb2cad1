"""Hidden checks of the project on passengers."""

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_close, expect_same_inputs, expect_true
from grader.judge.score import expect_own_model, probabilities


def some(draw, count):
    """Return drawn passengers, some of them of unknown age."""
    sexes, classes = draw.integers(count, low=0, high=2).tolist(), draw.integers(count, low=0, high=3).tolist()
    ages = draw.integers(count, low=1, high=75).tolist()
    known = [float(age) if number % 4 else None for number, age in enumerate(ages)]
    return [
        {"sex": ("female", "male")[sex], "age": age, "class": ("1st", "2nd", "3rd")[which]}
        for sex, age, which in zip(sexes, known, classes, strict=True)
    ]


def test_a_row_depends_on_that_passenger_alone(student, draw):
    """A passenger becomes the same numbers in any company, and all numbers are finite."""
    rows = some(draw, 23)
    women = [{**row, "sex": "female", "class": "2nd"} for row in rows]
    everyone = as_tensor(student.encode(rows + women), "the encoded rows")
    parts = [as_tensor(student.encode(part), "the encoded rows") for part in (rows, women, rows[:1], women[3:4])]
    expect_true(len(everyone) == 46, "There is not a row for each passenger.", "46 rows", f"{len(everyone)} rows")
    expect_true(everyone.isfinite().all(), "Some encoded numbers are NaN or infinite.")
    for part, where in zip(parts, (range(23), range(23, 46), [0], [26]), strict=True):
        expect_close(part, everyone[list(where)], name="the rows in other company")


def test_every_fact_leaves_a_trace(student, draw):
    """Another sex, another class or another age makes other numbers; the rows that are given stay as they are."""
    age = float(draw.integers(1, low=20, high=50))
    first = {"sex": "male", "age": age, "class": "1st"}
    others = [{"sex": "female"}, {"class": "2nd"}, {"class": "3rd"}, {"age": age / 2}, {"age": age + 20}]
    rows = [first, *({**first, **other} for other in others)]
    table = as_tensor(expect_same_inputs(student.encode, rows), "the encoded rows")
    expect_same_inputs(student.encode, some(draw, 8))
    told = ("the sex", "the class", "the class", "the age", "the age")
    for row, what in zip(table[1:], told, strict=True):
        expect_true(not torch.equal(row, table[0]), f"A passenger who differs in {what} becomes the same numbers.")
    expect_true(not torch.equal(table[2], table[3]), "The second and the third class become the same numbers.")


@pytest.mark.limits(wall=60, cpu=120)
def test_the_labels_decide(student, draw):
    """With lost and saved exchanged before the training, the model answers the other way round."""
    rows, y = data.passengers()
    chosen = draw.permutation(len(rows))
    seen, others = chosen[:600], chosen[600:]
    model = student.train([rows[one] for one in seen.tolist()], 1 - y[seen])
    answers = probabilities(student.predict(model, [rows[one] for one in others.tolist()]), (len(others), 1))
    lost, saved = (answers[y[others] == label].mean() for label in (0, 1))
    expect_true(lost > saved + 0.1, "The probabilities do not follow the labels that the model was trained with.")


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    rows, y = data.passengers()
    first, other = (rows[:200], y[:200]), (rows[200:400], 1 - y[200:400])
    expect_own_model(student.train, student.predict, first, other, rows[400:500])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240)
def test_unseen_passengers(student, draw, score):
    """Trained on six hundred of the passengers that you have, the model knows about some that you do not have."""
    rows, y = data.passengers()
    chosen = draw.permutation(len(rows))[:600]
    model = student.train([rows[one] for one in chosen.tolist()], y[chosen])
    unseen, truth = data.passengers("hidden")
    score.log_loss(student.predict(model, unseen), truth, zero=0.66, names=("lost", "saved"))
