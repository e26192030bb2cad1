"""Hidden checks of the project on patients."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.score import expect_own_model, probabilities

CONSTANT = 0.648  # the log loss of an answer that is the share of the ill for everyone


@pytest.mark.limits(wall=60, cpu=120)
def test_the_labels_decide(student, draw):
    """With healthy and ill exchanged before the training, the model answers the other way round."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x))
    seen, others = chosen[:400], chosen[400:]
    model = student.train(x[seen], 1 - y[seen])
    answers = probabilities(student.predict(model, x[others]), (200, 1))
    healthy, ill = (answers[y[others] == label].mean() for label in (0, 1))
    expect_true(healthy > ill + 0.05, "The probabilities do not follow the labels that the model was trained with.")


@pytest.mark.limits(wall=60, cpu=120)
def test_units_do_not_matter(student, draw):
    """The same patients, trained on and asked about in other units, get about the same probabilities."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x))
    seen, others = chosen[:400], chosen[400:]
    factors = 10.0 ** torch.tensor([1, -2, 3, 0, -1, 2, -2, 3])[draw.permutation(8)]
    answers = []
    for units in (torch.ones(8), factors):
        model = student.train(x[seen] * units, y[seen])
        answers.append(student.predict(model, x[others] * units))
    first, second = (probabilities(answer, (200, 1)) for answer in answers)
    apart = float((first - second).abs().mean())
    expect_true(apart < 0.1, "In other units the same patients get other probabilities.")


@pytest.mark.limits(wall=60, cpu=120)
def test_measurements_are_left_alone(student):
    """Neither training nor predicting changes the measurements or the labels."""
    x, y = data.diabetes()
    model = expect_same_inputs(student.train, x[:100].clone(), y[:100].clone())
    expect_same_inputs(student.predict, model, x[:100].clone())


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    x, y = data.diabetes()
    first, other = (x[:200], y[:200]), (10 * x[200:400] + 5, 1 - y[200:400])
    expect_own_model(student.train, student.predict, first, other, x[400:500])


@pytest.mark.points(4)
@pytest.mark.limits(wall=60, cpu=120)
def test_unseen_patients(student, draw, score):
    """Trained on four hundred of the patients that you have, the model knows about patients that you do not have."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x))[:400]
    model = student.train(x[chosen], y[chosen])
    unseen, truth = data.diabetes("hidden")
    score.log_loss(student.predict(model, unseen), truth, zero=CONSTANT, names=("healthy", "ill"))
