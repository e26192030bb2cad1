"""Hidden checks of the project on diabetes."""

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_same_inputs, expect_true
from grader.judge.score import class_indices, expect_own_model


def drawn_batches(student, count, size):
    """Return the student's batches as lists of numbers."""
    return [as_tensor(part, "a batch").flatten().tolist() for part in student.batches(count, size)]


def test_every_patient_once(student, draw):
    """Every index is in exactly one batch, none is empty, only the last may be short; each call draws a new order."""
    size = int(draw.integers(1, low=5, high=9))
    cases = [(6 * size + 3, size), (4 * size, size), (3, size), (1, 1)]
    found = [drawn_batches(student, *case) for case in cases]
    again = drawn_batches(student, *cases[0])
    for (count, size), parts in zip(cases, found, strict=True):
        everyone = sorted(index for part in parts for index in part)
        expect_true(everyone == list(range(count)), "Some indices are in no batch, or in two.")
        sizes = [len(part) for part in parts]
        wanted = [size] * (count // size) + [count % size] * (count % size > 0)
        expect_true(sizes == wanted, "The sizes of the batches differ.", str(wanted), str(sizes))
    expect_true(sum(again, []) != sorted(sum(again, [])), "The indices come in ascending order.")
    expect_true(again != found[0], "Two epochs go through the patients in the same order.")


def test_company_changes(student, draw):
    """Who is in a batch together is drawn, too: not neighbours in the table, and others in each epoch."""
    size = int(draw.integers(1, low=5, high=9))
    epochs = [[part for part in drawn_batches(student, 7 * size, size) if len(part) > 1] for _ in range(2)]
    first, second = ({frozenset(part) for part in parts} for parts in epochs)
    expect_true(len(first & second) < 2, "The same patients are together in every epoch.")
    neighbours = sum(index + 1 in part for part in first for index in part)
    expect_true(neighbours < 4 * size, "Neighbours in the table stay together.", f"about {size} pairs in a batch",
                f"{neighbours} pairs of neighbours")  # fmt: skip


@pytest.mark.limits(wall=60, cpu=120)
def test_the_border(student, draw):
    """Of patients whose measurements are the same, all get the class that is more frequent among them."""
    x, _ = data.diabetes()
    two = x.mean(0) + torch.tensor([[1.0], [-1.0]]) * x.std(0)
    table, order = two.repeat_interleave(200, 0), draw.permutation(400)
    answers = []
    for frequent in (1.0, 0.0):
        y = torch.full((400, 1), 1 - frequent)
        y[:114], y[200:314] = frequent, frequent
        model = student.train(table[order], y[order])
        answers.append(student.predict(model, two))
    for answer, frequent in zip(answers, (1, 0), strict=True):
        right = class_indices(answer, 2).tolist() == [frequent, frequent]
        expect_true(right, "The border between the classes is not at a probability of one half.")


@pytest.mark.limits(wall=60, cpu=120)
def test_the_labels_decide(student, draw):
    """With healthy and ill exchanged before the training, the net answers the other way round; its data stay."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x))
    seen, others = chosen[:450], chosen[450:]
    model = expect_same_inputs(student.train, x[seen], 1 - y[seen])
    guesses = class_indices(expect_same_inputs(student.predict, model, x[others]), 150)
    healthy, ill = (float((guesses[y[others].flatten() == label] == 1).double().mean()) for label in (0, 1))
    expect_true(healthy > ill + 0.1, "The classes do not follow the labels that the net was trained with.")


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    x, y = data.diabetes()
    first, other = (x[:200], y[:200]), (10 * x[200:400] + 5, 1 - y[200:400])
    expect_own_model(student.train, student.predict, first, other, x[400:500])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240)
def test_unseen_patients(student, draw, score):
    """Trained on four hundred of the patients that you have, the net knows about patients that you do not have."""
    x, y = data.diabetes()
    chosen = draw.permutation(len(x))[:400]
    model = student.train(x[chosen], y[chosen])
    unseen, truth = data.diabetes("hidden")
    score.accuracy(student.predict(model, unseen), truth.flatten().long(), zero=0.66, names=("healthy", "ill"))
