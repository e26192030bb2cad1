"""Hidden checks of the project on surnames."""

import pytest

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.score import class_indices, expect_own_model


@pytest.mark.limits(wall=60, cpu=120)
def test_the_countries_decide(student):
    """What the net learns comes from the countries that it is given: with others it answers otherwise."""
    names, countries = data.names()
    chosen = [index for index, country in enumerate(countries) if country < 4]
    moved = [(countries[index] + 7) % 18 for index in chosen]
    shown = [names[index] for index in chosen]
    model = student.train(shown, moved)
    guesses = class_indices(student.predict(model, shown), len(shown)).tolist()
    right = sum(guess == country for guess, country in zip(guesses, moved, strict=True)) / len(shown)
    expect_true(right >= 0.5, "Trained with other countries for the same names, the net does not follow them.")


@pytest.mark.limits(wall=60, cpu=120)
def test_lists_are_left_alone(student):
    """Neither training nor predicting changes the lists that it is given."""
    names, countries = data.names()
    model = expect_same_inputs(student.train, names[::40], countries[::40])
    expect_same_inputs(student.predict, model, names[:9])


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    names, countries = data.names()
    first, other = (names[::40], countries[::40]), (names[7::40], [(one + 5) % 18 for one in countries[7::40]])
    expect_own_model(student.train, student.predict, first, other, names[3::40])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240)
def test_unseen_names(student, score):
    """Trained on all the names that you have, the net tells where names come from that nobody has shown you."""
    names, countries = data.names("hidden")
    model = student.train(*data.names())
    truth = class_indices(countries, len(countries))
    score.accuracy(student.predict(model, names), truth, zero=0.15, names=data.countries())
