"""Public checks of fit."""

import torch

from grader.judge.expect import expect_close, expect_true

X = torch.tensor([[1.0], [2.0], [3.0]])
Y = torch.tensor([[2.0], [4.0], [6.0]])


def line(student, w, b):
    """Return a linear layer of these two numbers."""
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.tensor([[w]]), "bias": torch.tensor([b])})
    return model


def test_losses_of_two_epochs(student):
    """From w = 1, b = 0 the errors are -1, -2, -3: the first loss is 14, and the step is along (-28, -12)."""
    model = line(student, 1.0, 0.0)
    losses = student.fit(model, X, Y, 0.01, 2)
    expect_true(len(losses) == 2, "There is not one loss for each epoch.", "2", f"{len(losses)}")
    # After the first step w = 1.28 and b = 0.12: the errors are -0.6, -1.32, -2.04.
    expect_close(losses[0], 14.0, name="the loss of the first epoch")
    expect_close(losses[1], 0.36 + 1.7424 + 4.1616, name="the loss of the second epoch")


def test_one_step_by_hand(student):
    """One epoch with lr 0.01 from w = 1, b = 0 leads to w = 1.28, b = 0.12."""
    model = line(student, 1.0, 0.0)
    student.fit(model, X, Y, 0.01, 1)
    state = model.state_dict()
    expect_close(state["weight"], 1.28, name="the weight after one step")
    expect_close(state["bias"], 0.12, name="the bias after one step")
