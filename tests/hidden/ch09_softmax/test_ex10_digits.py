"""Hidden checks of the project on digits."""

import pytest
import torch

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.score import class_indices, expect_own_model


@pytest.mark.limits(wall=60, cpu=120)
def test_the_labels_decide(student, draw):
    """What the net learns comes from the labels that it is given: with other labels it answers otherwise."""
    images, labels = data.digits()
    chosen = draw.permutation(len(images))[:1000]
    moved = (labels[chosen] + 3) % 10
    model = student.train(images[chosen], moved)
    guesses = class_indices(student.predict(model, images[chosen]), 1000)
    right = float((guesses == moved).double().mean())
    expect_true(right >= 0.6, "Trained with the labels in another order, the net does not follow them.")


@pytest.mark.limits(wall=60, cpu=120)
def test_pictures_are_left_alone(student):
    """Neither training nor predicting changes the pictures or the labels."""
    images, labels = data.digits()
    model = expect_same_inputs(student.train, images[:60].clone(), labels[:60].clone())
    expect_same_inputs(student.predict, model, images[:60].clone())


@pytest.mark.limits(wall=60, cpu=120)
def test_new_pictures_are_seen_as_the_old_ones(student, draw):
    """Trained to tell faint pictures from strong ones, the net tells new faint ones from new strong ones."""
    images, _ = data.digits()
    chosen, strong = draw.permutation(len(images))[:1000], draw.permutation(1000) < 500
    pictures = images[chosen] * torch.where(strong, 1.0, 0.4)[:, None, None, None]
    labels = torch.where(strong, 7, 3)
    model = student.train(pictures[:900], labels[:900])
    guesses = class_indices(student.predict(model, pictures[900:]), 100)
    right = float((guesses == labels[900:]).double().mean())
    expect_true(right >= 0.8, "New pictures of the same kind as those of the training are not recognised.")


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    images, labels = data.digits()
    first, other = (images[:200], labels[:200]), (images[200:400] / 2, (labels[200:400] + 3) % 10)
    expect_own_model(student.train, student.predict, first, other, images[400:500])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_unseen_digits(student, score):
    """Trained on all the digits that you have, the net reads digits that nobody has shown you."""
    model = student.train(*data.digits())
    images, labels = data.digits("hidden")
    score.accuracy(student.predict(model, images), labels, zero=0.3)
