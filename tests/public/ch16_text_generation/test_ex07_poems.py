"""Public checks of the project on poems."""

import math

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_close, expect_shape

HELD_BACK = 180


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


@pytest.mark.limits(wall=60, cpu=120)
def test_a_row_for_each_start(student):
    """Trained on a few poems, the model gives a row of log-probabilities for each start, however many, however long."""
    poems = data.poems()[:60]
    model = student.train(poems)
    size = len(alphabet(poems))
    for starts in (["", ""], [poems[0][:1]], [poem[:9] for poem in poems[:7]], [poem[:23] for poem in poems[:3]]):
        log_probs(student, model, starts, size)


@pytest.mark.limits(wall=60, cpu=120)
def test_same_start_same_row(student):
    """A start gets the same row in every call, alone or among others."""
    poems = data.poems()[:60]
    model = student.train(poems)
    size, starts = len(alphabet(poems)), [poem[:8] for poem in poems[:5]]
    calls = [log_probs(student, model, starts, size) for _ in range(2)]
    alone = torch.cat([log_probs(student, model, [start], size) for start in starts])
    backwards = log_probs(student, model, starts[::-1], size).flip(0)
    expect_close(calls[1], calls[0], rtol=1e-3, name="the second call's result, compared with the first's,")
    expect_close(alone, calls[0], rtol=1e-3, name="the row of a start on its own, compared with that among others,")
    expect_close(backwards, calls[0], rtol=1e-3, name="the row of a start among others in another order")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_poems_held_back(student, score):
    """Trained on four fifths of the poems that you have, the model goes on well with those that were held back."""
    poems = data.poems()
    model = student.train(poems[:-HELD_BACK])
    characters = alphabet(poems[:-HELD_BACK])
    shown = [poem for poem in poems[-HELD_BACK:] if set(poem) <= set(characters)]
    score.value(perplexity(student, model, shown, characters), 240.0, "perplexity")
