"""Public checks of fit: after 1 and 2 hours of study a student fails, after 3 hours she passes."""

import math

import pytest
import torch

from grader.judge.expect import expect_close, expect_true

X = torch.tensor([[1.0], [2.0], [3.0]])
Y = torch.tensor([[0.0], [0.0], [1.0]])
HOURS = torch.tensor([[1.0], [2.0], [3.0], [4.0]])


def undecided(student):
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.zeros(1, 1), "bias": torch.zeros(1)})
    return student.make(torch.nn.Sequential, model, student.make(torch.nn.Sigmoid))


def test_the_first_step_by_hand(student):
    """From w = b = 0 the loss is log 2, the slopes are 0 and 1/6, and a step with lr 0.6 leads to w = 0, b = -0.1."""
    model = undecided(student)
    losses = student.fit(model, X, Y, 0.6, 1)
    # p is 1/2 for all three: (1/2 - 0)·1 + (1/2 - 0)·2 + (1/2 - 1)·3 = 0, and 1/2 + 1/2 - 1/2 = 1/2; both over 3.
    state = model.state_dict()
    expect_true(len(losses) == 1, "There is not one loss for each epoch.", "1", f"{len(losses)}")
    expect_close(losses[0], math.log(2), name="the loss")
    expect_close(state["0.weight"], torch.tensor([[0.0]]), atol=1e-6, name="w after one epoch")
    expect_close(state["0.bias"], torch.tensor([-0.1]), name="b after one epoch")


@pytest.mark.limits(wall=30)
def test_a_thousand_epochs(student):
    """After 1000 epochs with lr 0.01 the loss has fallen every time, and the probability grows with the hours."""
    model = undecided(student)
    losses = [torch.as_tensor(loss).detach().reshape(()) for loss in student.fit(model, X, Y, 0.01, 1000)]
    expect_true(len(losses) == 1000, "There is not one loss for each epoch.", "1000", f"{len(losses)}")
    expect_true(losses[-1] < losses[500] < losses[0], "The loss does not fall.")
    probabilities = model(HOURS).detach().flatten()
    expect_true((probabilities.diff() > 0).all(), "The probability does not grow with the hours.")


def test_it_changes_its_mind_between_two_and_three(student):
    """Trained for long (here with lr 1), the probability is below one half at 2 hours and above it at 3."""
    model = undecided(student)
    student.fit(model, X, Y, 1.0, 200)
    _, two, three, _ = model(HOURS).detach().flatten().tolist()
    expect_true(two < 0.5 < three, "The probability does not cross one half between 2 and 3 hours.",
                "below 0.5 at 2, above it at 3", f"{two:.4f} at 2, {three:.4f} at 3")  # fmt: skip
