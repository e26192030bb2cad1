"""Hidden checks of the two-layer network. The oracle has its gradients by hand, as chapter 3 taught."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true

SIZES = [(7, 5, 11, 3), (1, 4, 6, 2), (5, 5, 5, 5), (6, 3, 4, 1)]


def draw_network(draw, samples, inputs, hidden, outputs, dtype=torch.float64):
    x, y = draw.normal(samples, inputs, dtype=dtype), draw.normal(samples, outputs, dtype=dtype)
    return x, y, 0.5 * draw.normal(inputs, hidden, dtype=dtype), 0.5 * draw.normal(hidden, outputs, dtype=dtype)


def by_hand(x, y, w1, w2, lr, epochs):
    """Gradient descent without autograd: the weights, and the loss before each update."""
    losses = []
    for _ in range(epochs):
        before = x @ w1
        hidden = before.clamp(min=0)
        error = hidden @ w2 - y
        losses.append(float((error * error).sum()))
        back = (2 * error) @ w2.T
        back[before <= 0] = 0
        w1, w2 = w1 - lr * (x.T @ back), w2 - lr * (hidden.T @ (2 * error))
    return w1, w2, losses


def expect_losses(losses, expected):
    expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
    got = f"{len(losses)} of them"
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.", f"{len(expected)} of them", got)
    for number, (loss, want) in enumerate(zip(losses, expected, strict=True), start=1):
        expect_close(loss, want, name=f"the loss of epoch {number}")


def expect_training(results, cases):
    for (w1, w2, losses), case in zip(results, cases, strict=True):
        want1, want2, expected = by_hand(*case)
        expect_losses(losses, expected)
        expect_close(w1, want1, name="w1")
        expect_close(w2, want2, name="w2")


def test_one_epoch(student, draw):
    """One epoch moves both weights by -lr times their gradients at the start, for any sizes."""
    cases = [(*draw_network(draw, *sizes), 0.01, 1) for sizes in SIZES]
    expect_training([student.train(*case) for case in cases], cases)


@pytest.mark.points(2)
def test_several_epochs(student, draw):
    """Weights and losses are those that one gets by hand, epoch after epoch."""
    cases = [(*draw_network(draw, *sizes), lr, epochs)
             for sizes, lr, epochs in zip(SIZES, (1e-3, 3e-3, 1e-3, 2e-3), (5, 7, 3, 4), strict=True)]  # fmt: skip
    expect_training([student.train(*case) for case in cases], cases)


def test_hidden_units_that_are_never_positive(student, draw):
    """Hidden units that no sample turns on keep their weights in both layers."""
    x, y, w1, w2 = draw_network(draw, 7, 5, 11, 3)
    x, w1[:, 4:] = x.abs(), -w1[:, 4:].abs()
    after1, after2, _ = student.train(x, y, w1, w2, 1e-3, 3)
    want1, want2, _ = by_hand(x, y, w1, w2, 1e-3, 3)
    expect_close(after1, want1, name="w1")
    expect_close(after2, want2, name="w2")


def test_float32_stays_float32(student, draw):
    """float32 weights stay float32, float64 ones float64."""
    for dtype in (torch.float32, torch.float64):
        w1, w2, _ = student.train(*draw_network(draw, 7, 5, 11, 3, dtype=dtype), 1e-3, 2)
        expect_dtype(w1, dtype, "w1")
        expect_dtype(w2, dtype, "w2")


def test_inputs_are_left_alone(student, draw):
    """Data and weights of the caller are as before: training starts from them and returns others."""
    expect_same_inputs(student.train, *draw_network(draw, 7, 5, 11, 3), 1e-3, 3)


@pytest.mark.points(3)
@pytest.mark.limits(wall=20)
def test_the_loss_falls(student, draw):
    """With 100 samples of 1000 inputs, 100 hidden units and 10 outputs, small weights and lr 1e-6, it always falls."""
    x, y = draw.normal(100, 1000, dtype=torch.float32), draw.normal(100, 10, dtype=torch.float32)
    w1, w2 = 0.1 * draw.normal(1000, 100, dtype=torch.float32), 0.1 * draw.normal(100, 10, dtype=torch.float32)
    after1, after2, losses = student.train(x, y, w1, w2, 1e-6, 20)
    *_, expected = by_hand(x, y, w1, w2, 1e-6, 20)
    expect_losses(losses, expected)
    losses = [float(torch.as_tensor(loss).detach()) for loss in losses]
    falls = all(later < sooner for sooner, later in zip(losses, losses[1:], strict=False))
    expect_true(falls, "The loss does not fall in every epoch.")
    *_, (last,) = by_hand(x, y, torch.as_tensor(after1).detach(), torch.as_tensor(after2).detach(), 0.0, 1)
    expect_true(last < losses[-1], "The weights returned are no better than those of the last epoch.")
