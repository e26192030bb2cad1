"""Public checks of train."""

import math

import torch

from grader.judge.expect import expect_close, expect_true


def test_losses_by_hand(student, device):
    """With scores that no update can change, every epoch has the same loss: the mean over its three samples."""
    model = student.make(torch.nn.PReLU)  # hands positive numbers on as they are
    even = (torch.ones(2, 2), torch.tensor([0, 1]))  # both classes equally likely: ln 2
    sure = (torch.tensor([[1 + math.log(3), 1.0]]), torch.tensor([0]))  # probability 3/4: ln 4/3
    expected = (2 * math.log(2) + math.log(4 / 3)) / 3
    expect_close(student.train(model, [even, sure], 3, device), torch.tensor([expected] * 3), name="the losses")


def test_the_model_learns(student, device):
    """On four points in two classes the loss falls, and the model that was handed over has other weights."""
    model = student.make(torch.nn.Linear, 2, 2)
    start = torch.tensor([[0.5, -0.5], [-0.5, 0.5]])
    model.load_state_dict({"weight": start, "bias": torch.zeros(2)})
    x = torch.tensor([[1.0, 2.0], [2.0, 3.0], [2.0, 1.0], [3.0, 2.0]])
    losses = student.train(model, [(x, torch.tensor([0, 0, 1, 1]))], 20, device)
    expect_true(len(losses) == 20, "There is not one loss for each epoch.", "20", f"{len(losses)}")
    model.gradients()  # tells apart what may have gone wrong
    expect_true(float(losses[-1]) < float(losses[0]), "The loss does not fall.")
    moved = not torch.equal(model.state_dict()["weight"], start)
    expect_true(moved, "The weights are what they were before training.")
