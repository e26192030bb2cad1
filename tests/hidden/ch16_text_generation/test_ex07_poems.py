"""Hidden checks of the project on poems."""

import math

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_close, expect_same_inputs, expect_shape, expect_true
from grader.judge.score import expect_own_model


def log_probs(student, model, starts, size):
    """The student's log-probabilities; each row is to add up to 1 behind the logarithm."""
    found = student.next_log_probs(model, starts)
    expect_shape(found, (len(starts), size), "the log-probabilities")
    found = as_tensor(found, "the log-probabilities").detach().double()
    expect_close(found.exp().sum(dim=1), torch.ones(len(starts)), rtol=1e-3, name="the sum of each row's probabilities")
    return found


def perplexity(student, model, poems, characters):
    """Measured from the left: no character is sent before all have been told from those in front of it."""
    column = {character: number for number, character in enumerate(characters)}
    total = 0.0
    for length in range(len(poems[0])):
        found = log_probs(student, model, [poem[:length] for poem in poems], len(characters))
        came = torch.tensor([column[poem[length]] for poem in poems])
        total -= float(found[torch.arange(len(poems)), came].sum())
    return math.exp(min(total / (len(poems) * len(poems[0])), 50.0))


def alphabet(poems):
    return sorted(set("".join(poems)))


def two_poems(draw):
    """Two poems without a common character but the signs, and none twice within."""
    poems = data.poems()
    order = draw.permutation(len(poems)).tolist()
    single = [poems[at] for at in order if len(set(poems[at])) == 22]
    first = single[0]
    second = next(poem for poem in single if len(set(poem) & set(first)) == 2)
    return first, second


@pytest.mark.limits(wall=60, cpu=120)
def test_learns_what_comes_next(student, draw):
    """Of two poems that it has read many times over, the model knows at each place which character comes next."""
    pair = two_poems(draw)
    model = student.train([pair[number % 2] for number in range(600)])
    found = perplexity(student, model, list(pair), alphabet(pair))
    expect_true(found < 6.0, "Even two poems that were read over and over are not known.",
                "a perplexity near 1", f"{found:.4g}")  # fmt: skip


@pytest.mark.limits(wall=60, cpu=120)
def test_poems_are_left_alone(student):
    """Neither training nor telling changes the poems or the starts."""
    poems = data.poems()[:40]
    model = expect_same_inputs(student.train, list(poems))
    expect_same_inputs(student.next_log_probs, model, [poem[:6] for poem in poems[:4]])


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    poems = data.poems()
    first, other = poems[:60], poems[60:120]
    expect_own_model(student.train, student.next_log_probs, (first,), (other,), [poem[:8] for poem in first[:5]])


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_unseen_poems(student, score):
    """Trained on all the poems that you have, the model goes on well with poems that nobody has shown you."""
    poems = data.poems()
    model = student.train(poems)
    score.value(perplexity(student, model, data.poems("hidden"), alphabet(poems)), 240.0, "perplexity")
