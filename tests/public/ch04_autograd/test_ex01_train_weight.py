"""Public checks of train_weight."""

import torch

from grader.judge.expect import expect_close, expect_true


def test_one_step_by_hand(student):
    """From w = 1 the sample x = 2, y = 6 has the loss 16 and the slope -16; a step with lr 0.1 leads to w = 2.6."""
    w, losses = student.train_weight([2.0], [6.0], 1.0, 0.1, 1)
    expect_close(w, torch.tensor(2.6), name="w after one step")
    expect_close(losses, torch.tensor([16.0]), name="the loss")


def test_two_steps_by_hand(student):
    """The second sample meets the weight that the first one has moved, and its step follows its own slope alone."""
    w, losses = student.train_weight([1.0, 2.0], [2.0, 4.0], 1.0, 0.1, 1)
    # First loss (1 - 2)**2 = 1 with slope -2, so w = 1.2; second loss (2.4 - 4)**2 = 2.56 with slope -6.4.
    expect_close(w, torch.tensor(1.84), name="w after two steps")
    expect_close(losses, torch.tensor([1.0, 2.56]), name="the losses")


def test_the_prediction_for_four(student):
    """Three samples of y = 2x, lr 0.01, 100 epochs from w = 1: the prediction for x = 4 is 8.00, after 300 steps."""
    w, losses = student.train_weight([1.0, 2.0, 3.0], [2.0, 4.0, 6.0], 1.0, 0.01, 100)
    expect_true(len(losses) == 300, "There is not one loss for each step.", "300", f"{len(losses)}")
    expect_close(4 * torch.as_tensor(w).detach(), 8.0, atol=0.004, name="the prediction for x = 4")
