"""Public checks of the two-layer network."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true

pytestmark = pytest.mark.from_scratch("autograd", "nn")

# One sample, two hidden units of which the relu stops the second: hidden (2, 0), prediction -6, error 2.
X = torch.tensor([[1.0, -1.0]])
Y = torch.tensor([[-8.0]])
W1 = torch.tensor([[1.0, 0.5], [-1.0, 1.5]])
W2 = torch.tensor([[-3.0], [5.0]])


def test_gradients_of_a_small_case(student):
    """One sample and two hidden units, the second one below zero: loss and gradients can be done on paper."""
    expected = (torch.tensor(4.0), torch.tensor([[-12.0, 0.0], [12.0, 0.0]]), torch.tensor([[8.0], [0.0]]))
    expect_close(student.two_layer_gradients(X, Y, W1, W2), expected, names=("loss", "grad_w1", "grad_w2"))


def test_two_epochs_of_a_small_case(student):
    """Both weights take the first step together, and each loss is the one before its step."""
    w1, w2, losses = student.train(X, Y, W1, W2, 0.01, 2)
    # After the first step w1 is (1.12, 0.5), (-1.12, 1.5) and w2 is -3.08, 5; the prediction is 2.24 * -3.08.
    error = 2.24 * -3.08 + 8
    expect_true(len(losses) == 2, "There is not one loss for each epoch.", "2 of them", f"{len(losses)} of them")
    expect_close(losses[0], 4.0, name="the loss of the first epoch")
    expect_close(losses[1], error**2, name="the loss of the second epoch")
    step = 0.01 * 2 * error
    expect_close(w1, torch.tensor([[1.12 + step * 3.08, 0.5], [-1.12 - step * 3.08, 1.5]]), name="w1 after two epochs")
    expect_close(w2, torch.tensor([[-3.08 - step * 2.24], [5.0]]), name="w2 after two epochs")
