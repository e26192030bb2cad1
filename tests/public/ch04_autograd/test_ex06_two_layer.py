"""Public checks of the two-layer network."""

import torch

from grader.judge.expect import expect_close, expect_true

# One sample, two hidden units of which the relu stops the second: hidden (3, 0), prediction 6, error 5.
X = torch.tensor([[1.0, 2.0]])
Y = torch.tensor([[1.0]])
W1 = torch.tensor([[1.0, -1.0], [1.0, -2.0]])
W2 = torch.tensor([[2.0], [3.0]])


def test_one_epoch_of_a_small_case(student):
    """The worked number of chapter 3: loss 25, gradients (20, 0 / 40, 0) and (30, 0), and a step with lr 0.01."""
    w1, w2, losses = student.train(X, Y, W1, W2, 0.01, 1)
    expect_true(len(losses) == 1, "There is not one loss for each epoch.", "1 of them", f"{len(losses)} of them")
    expect_close(losses[0], 25.0, name="the loss")
    expect_close(w1, torch.tensor([[0.8, -1.0], [0.6, -2.0]]), name="w1 after one epoch")
    expect_close(w2, torch.tensor([[1.7], [3.0]]), name="w2 after one epoch")


def test_two_epochs_of_a_small_case(student):
    """The second epoch starts from the weights of the first, and from no gradient."""
    w1, w2, losses = student.train(X, Y, W1, W2, 0.01, 2)
    # Hidden (2, 0), prediction 3.4, error 2.4: the gradients are 4.8 * 1.7 for w1, times 1 and 2, and 4.8 * 2 for w2.
    expect_true(len(losses) == 2, "There is not one loss for each epoch.", "2 of them", f"{len(losses)} of them")
    expect_close(losses[1], 5.76, name="the loss of the second epoch")
    expect_close(w1, torch.tensor([[0.7184, -1.0], [0.4368, -2.0]]), name="w1 after two epochs")
    expect_close(w2, torch.tensor([[1.604], [3.0]]), name="w2 after two epochs")
