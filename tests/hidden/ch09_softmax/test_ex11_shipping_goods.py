"""Hidden checks of the project on goods."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.score import expect_own_model, probabilities

CLASSES = [str(number) for number in range(9)]


@pytest.mark.limits(wall=60, cpu=120)
def test_as_sure_as_one_can_be(student, draw):
    """Of goods that look alike, seven in ten belong to one class and three to another; the probabilities say so."""
    x, _ = data.products()
    kinds = x[draw.permutation(len(x))[:2]].repeat_interleave(200, 0)
    order, classes = draw.permutation(400), draw.permutation(9)[:4]
    often, seldom = classes[0:2].repeat_interleave(200), classes[2:4].repeat_interleave(200)
    y = torch.where(torch.arange(400) % 10 < 7, often, seldom)
    model = student.train(kinds[order], y[order])
    table = probabilities(student.predict(model, kinds[[0, 200]]), (2, 9))
    for row, more, less in zip(table, often[[0, 200]], seldom[[0, 200]], strict=True):
        near = 0.45 <= row[more] <= 0.92 and row[less] >= 0.05
        got = f"{float(row[more]):.3g} and {float(row[less]):.3g}"
        expect_true(near, "The probabilities are not those that the goods show.", "about 0.7 and 0.3", got)


@pytest.mark.limits(wall=60, cpu=120)
def test_the_labels_decide(student, draw):
    """What the net learns comes from the labels that it is given: with other labels it answers otherwise."""
    x, y = data.products()
    chosen = draw.permutation(len(x))[:1000]
    moved = (y[chosen] + 4) % 9
    model = student.train(x[chosen], moved)
    guesses = probabilities(student.predict(model, x[chosen]), (1000, 9)).argmax(1)
    right = float((guesses == moved).double().mean())
    expect_true(right >= 0.5, "Trained with the labels in another order, the net does not follow them.")


@pytest.mark.limits(wall=60, cpu=120)
def test_goods_are_left_alone(student):
    """Neither training nor predicting changes the counts or the labels."""
    x, y = data.products()
    model = expect_same_inputs(student.train, x[:100].clone(), y[:100].clone())
    expect_same_inputs(student.predict, model, x[:100].clone())


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    x, y = data.products()
    first, other = (x[:300], y[:300]), (2 * x[300:600], (y[300:600] + 4) % 9)
    expect_own_model(student.train, student.predict, first, other, x[600:700])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240)
def test_unseen_goods(student, draw, score):
    """Trained on two thousand of the goods that you have, the net knows about goods that nobody has shown you."""
    x, y = data.products()
    chosen = draw.permutation(len(x))[:2000]
    model = student.train(x[chosen], y[chosen])
    unseen, truth = data.products("hidden")
    score.log_loss(student.predict(model, unseen), truth, zero=2.05, names=CLASSES)
