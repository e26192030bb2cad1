"""Hidden checks of the project on the adding problem."""

import math

import pytest
import torch

from grader.judge.expect import as_tensor, expect_same_inputs, expect_shape, expect_true
from grader.judge.score import expect_own_model


def problem(draw, count, steps):
    """Return sequences (count, steps, 2) with one mark in each half, and the sums of the marked numbers."""
    numbers, marks = draw.uniform(count, steps, dtype=torch.float32), torch.zeros(count, steps)
    for first, end in ((0, steps // 2), (steps // 2, steps)):
        marks[torch.arange(count), draw.integers(count, low=first, high=end)] = 1
    return torch.stack([numbers, marks], dim=2), (numbers * marks).sum(1)


@pytest.mark.points(2)
@pytest.mark.limits(wall=60, cpu=120)
def test_short_sequences_are_added(student, draw):
    """Sequences of eight steps are learnt from a thousand examples: the answers depend on the marked numbers."""
    model = student.train(*problem(draw, 1000, 8))
    inputs, sums = problem(draw, 200, 8)
    answers = student.predict(model, inputs)
    expect_shape(answers, (200,), "the answers")
    answers = as_tensor(answers, "the answers").detach().double()
    error = float((answers - sums).square().mean().sqrt())
    expect_true(
        error <= 0.3,
        "The answers do not follow the sums of the marked numbers, even over eight steps.",
        "an error far below 0.4, that of the mean",
        f"{error:.2f}",
    )


@pytest.mark.limits(wall=60, cpu=120)
def test_sequences_are_left_alone(student, draw):
    """Neither training nor predicting changes the sequences or the sums that are handed over."""
    inputs, sums = problem(draw, 60, 12)
    model = expect_same_inputs(student.train, inputs.clone(), sums.clone())
    expect_same_inputs(student.predict, model, inputs.clone())


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student, draw):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    inputs, sums = problem(draw, 200, 8)
    asked, _ = problem(draw, 100, 8)
    expect_own_model(student.train, student.predict, (inputs, sums), (inputs, 2 - sums), asked)


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240)
def test_adds_unseen_sequences(student, draw, score):
    """Trained on 2,000 sequences of fifty steps, the net finds the sums of sequences that it has never seen."""
    model = student.train(*problem(draw, 2000, 50))
    inputs, sums = problem(draw, 1000, 50)
    answers = student.predict(model, inputs)
    expect_shape(answers, sums.shape, "the answers")
    answers = as_tensor(answers, "the answers").detach().double()
    expect_true(answers.isfinite().all(), "Some answers are NaN or infinite.")
    errors = [float((found - sums).square().mean().sqrt()) for found in (torch.ones(()), answers)]
    score.value(math.log2(errors[0] / max(errors[1], 1e-9)), zero=0.0, unit="halvings of the mean's error")
