"""Hidden checks of the project on few examples."""

import contextlib

import pytest
import torch

from grader import data
from grader.judge.expect import expect_same_inputs, expect_true
from grader.judge.link import StudentError
from grader.judge.score import class_indices
from grader.judge.student import Handle

SETS = 6  # of examples, for which the body is fine-tuned anew


def digits_to_learn(start, count):
    """Return digits from 0 to 4."""
    images, labels = data.digits()
    low = labels < 5
    return images[low][start : start + count], labels[low][start : start + count]


def few(start, count):
    """Return so many examples of each digit from 5 to 9, the first of them in this place among its like."""
    images, labels = data.digits()
    rows = torch.cat([(labels == digit).nonzero()[start : start + count, 0] for digit in range(5, 10)])
    return images[rows], labels[rows]


def states(body):
    """Return the state of each net in what pretrain has returned; of other objects nothing is known."""
    if isinstance(body, Handle):
        with contextlib.suppress(StudentError):
            state = body.state_dict()
            items = state.items() if isinstance(state, dict) else ()
            return [{name: part for name, part in items if isinstance(part, torch.Tensor)}]
    parts = body.values() if isinstance(body, dict) else body if isinstance(body, list | tuple) else ()
    return [state for part in parts for state in states(part)]


@pytest.mark.limits(wall=60, cpu=120)
def test_the_body_stays_as_it_is(student):
    """Fine-tuning changes no parameter and no statistic of the body that it is given."""
    body = student.pretrain(*digits_to_learn(400, 100))
    before = states(body)
    student.fine_tune(body, *few(20, 3))
    for old, new in zip(before, states(body), strict=True):
        changed = [name for name, tensor in old.items() if not torch.equal(tensor, new[name])]
        expect_true(not changed, "Fine-tuning has changed the body.", "", ", ".join(changed[:3]))


@pytest.mark.points(2)
@pytest.mark.limits(wall=60, cpu=120)
def test_models_made_before_stay_as_they_are(student):
    """A body is fine-tuned for several tasks in turn, and what it was made into before does not change."""
    images, labels = few(100, 10)
    asked, _ = few(150, 80)
    body = student.pretrain(*digits_to_learn(0, 150))
    model = student.fine_tune(body, images, labels)
    before = student.predict(model, asked)
    student.fine_tune(body, images.flip(3), 14 - labels)
    after = student.predict(model, asked)
    same = torch.equal(class_indices(before, len(asked)), class_indices(after, len(asked)))
    expect_true(same, "After another fine-tuning, the model made before answers otherwise.")


@pytest.mark.points(2)
@pytest.mark.limits(wall=60, cpu=120)
def test_the_examples_decide(student, draw):
    """What the model tells apart comes from the labels of the examples: with others it answers otherwise."""
    images, labels = few(int(draw.integers(1, low=40, high=300)), 6)
    body = student.pretrain(*digits_to_learn(0, 600))
    moved = 5 + (labels - 3) % 5
    guesses = class_indices(student.predict(student.fine_tune(body, images, moved), images), 30)
    expect_true(
        float((guesses == moved).double().mean()) >= 0.7,
        "The model does not even tell the examples that it was fine-tuned on.",
    )


@pytest.mark.limits(wall=60, cpu=120)
def test_pictures_are_left_alone(student):
    """Neither training nor predicting changes the pictures or the labels."""
    images, labels = digits_to_learn(200, 100)
    body = expect_same_inputs(student.pretrain, images.clone(), labels.clone())
    images, labels = few(3, 2)
    model = expect_same_inputs(student.fine_tune, body, images, labels)
    expect_same_inputs(student.predict, model, images.clone())


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_few_examples_of_unseen_digits(student, score):
    """With two examples of each new digit, the model tells unseen ones better than one without the body would."""
    body = student.pretrain(*digits_to_learn(0, 2000))
    images, labels = data.digits("hidden")
    images, labels = images[labels > 4], labels[labels > 4]
    models = [student.fine_tune(body, *few(start, 2)) for start in range(200, 200 + 2 * SETS, 2)]
    answers = torch.cat([class_indices(student.predict(model, images), len(images)) for model in models])
    score.accuracy(answers, labels.repeat(SETS), zero=0.65)  # what the best net from scratch reaches
