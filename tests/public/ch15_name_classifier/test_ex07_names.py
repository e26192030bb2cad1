"""Public checks of the project on surnames."""

import pytest

from grader import data
from grader.judge.expect import expect_true
from grader.judge.score import class_indices

FEW = slice(0, None, 20)
HELD_BACK = 5  # every fifth name


@pytest.mark.limits(wall=60, cpu=120)
def test_every_name_gets_one_country(student):
    """Trained on a few names, `predict` gives one country's index for each name, however many there are."""
    names, countries = data.names()
    model = student.train(names[FEW], countries[FEW])
    many, single = student.predict(model, names[:7]), student.predict(model, names[:1])
    guesses = class_indices(many, 7)
    class_indices(single, 1)
    expect_true(((guesses >= 0) & (guesses < 18)).all(), "An index lies outside 0 to 17.")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_name_same_country(student):
    """A name gets the same country in every call, alone, among others and in any order."""
    names, countries = data.names()
    model = student.train(names[FEW], countries[FEW])
    asked = names[::60]
    calls = [student.predict(model, asked) for _ in range(2)]
    turned = student.predict(model, asked[::-1])
    alone = [student.predict(model, asked[one : one + 1]) for one in range(8)]
    first, second = (class_indices(call, len(asked)) for call in calls)
    expect_true((first == second).all(), "Two calls with the same names give different countries.")
    turned = class_indices(turned, len(asked)).flip(0)
    expect_true((first == turned).all(), "In another order, the same names get other countries.")
    single = [int(class_indices(guess, 1)) for guess in alone]
    expect_true(single == first[:8].tolist(), "Alone, a name gets another country than among others.")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240)
def test_names_held_back(student, score):
    """Trained on four fifths of the names that you have, the net tells where the others come from."""
    names, countries = data.names()
    kept = [index for index in range(len(names)) if index % HELD_BACK]
    model = student.train([names[index] for index in kept], [countries[index] for index in kept])
    truth = class_indices(countries[::HELD_BACK], len(countries[::HELD_BACK]))
    score.accuracy(student.predict(model, names[::HELD_BACK]), truth, zero=0.15, names=data.countries())
