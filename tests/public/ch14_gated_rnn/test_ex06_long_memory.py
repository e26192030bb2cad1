"""Public checks of the project on the adding problem."""

import math

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true


def problem(count, steps, seed):
    """Return sequences (count, steps, 2) with one mark in each half, and the sums of the marked numbers."""
    generator = torch.Generator().manual_seed(seed)
    numbers, marks = torch.rand(count, steps, generator=generator), torch.zeros(count, steps)
    for first, end in ((0, steps // 2), (steps // 2, steps)):
        marks[torch.arange(count), torch.randint(first, end, (count,), generator=generator)] = 1
    return torch.stack([numbers, marks], dim=2), (numbers * marks).sum(1)


@pytest.mark.limits(wall=60, cpu=120)
def test_every_sequence_gets_one_number(student):
    """Trained on a few sequences, `predict` gives one number for each sequence, however many there are."""
    model = student.train(*problem(60, 50, 1))
    inputs, _ = problem(7, 50, 2)
    many, single = student.predict(model, inputs), student.predict(model, inputs[:1])
    expect_shape(many, (7,), "the answers")
    expect_shape(single, (1,), "the answers")


@pytest.mark.limits(wall=60, cpu=120)
def test_same_sequence_same_answer(student):
    """A sequence gets the same answer in every call, alone, among others and in any order."""
    model = student.train(*problem(60, 20, 3))
    inputs, _ = problem(30, 20, 4)
    first, second = student.predict(model, inputs), student.predict(model, inputs)
    turned = student.predict(model, inputs.flip(0))
    alone = [student.predict(model, inputs[one : one + 1]) for one in range(4)]
    first = as_tensor(first, "the answers").detach()
    expect_close(second, first, rtol=1e-3, atol=1e-4, name="the second call's answers")
    expect_close(turned, first.flip(0), rtol=1e-3, atol=1e-4, name="the answers in another order")
    for one, answer in enumerate(alone):
        expect_close(answer, first[one : one + 1], rtol=1e-3, atol=1e-4, name="the answer to a sequence alone")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240)
def test_adds_over_fifty_steps(student, score):
    """Trained on 2,000 sequences of fifty steps, the net finds the sums of 500 others, to a few hundredths."""
    model = student.train(*problem(2000, 50, 5))
    inputs, sums = problem(500, 50, 6)
    answers = student.predict(model, inputs)
    expect_shape(answers, sums.shape, "the answers")
    answers = as_tensor(answers, "the answers").detach().double()
    expect_true(answers.isfinite().all(), "Some answers are NaN or infinite.")
    errors = [float((found - sums).square().mean().sqrt()) for found in (torch.ones(()), answers)]
    score.value(math.log2(errors[0] / max(errors[1], 1e-9)), zero=0.0, unit="halvings of the mean's error")
