"""Hidden checks of the moving average."""

import torch

from grader.judge.expect import expect_close, expect_same_inputs


def average(losses, a):
    """Every smoothed value at once, as weights on the losses before it."""
    count = len(losses)
    lag = torch.arange(count)[:, None] - torch.arange(count)
    weights = torch.where(lag >= 0, a * (1 - a) ** lag.clamp(min=0).to(torch.float64), 0.0)
    weights[:, 0] /= a
    return (weights @ torch.tensor(losses, dtype=torch.float64)).tolist()


def run(student, cases):
    """Return the student's curves of all cases, before any is judged."""
    return [student.smooth(*case) for case in cases]


def test_values(student, draw):
    """Every value is the weighted mean of the new loss and of the value before it, for any weight and length."""
    sizes = ((11, 0.1), (7, 0.7), (2, 0.2))
    cases = [(draw.normal(count).tolist(), draw.number(low, low + 0.2)) for count, low in sizes]
    for result, case in zip(run(student, cases), cases, strict=True):
        expect_close(result, average(*case), name="the smooth curve")


def test_long_series_of_any_size(student, draw):
    """Tiny losses and huge ones are smoothed alike, however long the series is."""
    cases = [((size * draw.normal(80)).tolist(), draw.number(0.05, 0.2)) for size in (1e-6, 1e6)]
    for result, case in zip(run(student, cases), cases, strict=True):
        expect_close(result, average(*case), name="the smooth curve")


def test_the_ends(student, draw):
    """A single loss is its own average, and with a = 1 every loss stays as it is."""
    cases = [(draw.normal(1).tolist(), draw.number(0.1, 0.3)), (draw.normal(6).tolist(), 1.0)]
    for result, case in zip(run(student, cases), cases, strict=True):
        expect_close(result, case[0], name="the smooth curve")


def test_constant_losses(student, draw):
    """Losses that are all the same give that number from the first entry to the last."""
    cases = [([draw.number(1.0, 9.0)] * count, draw.number(0.1, 0.3)) for count in (5, 9)]
    for result, case in zip(run(student, cases), cases, strict=True):
        expect_close(result, case[0], name="the smooth curve")


def test_one_spike(student, draw):
    """A single spike fades from entry to entry by the same factor, and never all at once."""
    cases = []
    for count, place in ((8, 2), (6, 0)):
        losses = [0.0] * count
        losses[place] = draw.number(1.0, 9.0)
        cases.append((losses, draw.number(0.15, 0.4)))
    for result, case in zip(run(student, cases), cases, strict=True):
        expect_close(result, average(*case), name="the smooth curve")


def test_losses_are_left_alone(student, draw):
    """The list of losses is the same afterwards as before: the smooth curve is a new list."""
    losses = draw.normal(6).tolist()
    expect_same_inputs(student.smooth, losses, 0.25)
