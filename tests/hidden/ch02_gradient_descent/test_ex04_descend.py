"""Hidden checks of gradient descent."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd", "optim")


def draw_case(draw, samples, epochs):
    """Return arguments with which every step leaves a part of the way to the best weight."""
    x = draw.away_from_zero(samples, gap=0.5)
    y = 2 * x + draw.away_from_zero(samples)
    lr = draw.number(0.1, 0.4) / float(x.square().mean())
    return draw.number(-3.0, 0.0), x.tolist(), y.tolist(), lr, epochs


def trajectory(w, xs, ys, lr, epochs):
    """The same descent with autograd."""
    x, y = torch.tensor(xs, dtype=torch.float64), torch.tensor(ys, dtype=torch.float64)
    w, losses = torch.tensor(w, dtype=torch.float64, requires_grad=True), []
    for _ in range(epochs):
        loss = (w * x - y).square().mean()
        losses.append(loss.item())
        (slope,) = torch.autograd.grad(loss, w)
        w = (w - lr * slope).detach().requires_grad_()
    return w.item(), losses


def run(student, cases):
    """Return the student's answers to all cases, before any is judged."""
    return [student.descend(*case) for case in cases]


def test_one_epoch(student, draw):
    """One epoch moves the weight once, by lr times the slope at the start, whatever the number of samples."""
    cases = [draw_case(draw, samples, 1) for samples in (7, 1, 2, 11)]
    for (w, losses), case in zip(run(student, cases), cases, strict=True):
        want, expected = trajectory(*case)
        expect_close(w - case[0], want - case[0], rtol=1e-4, atol=1e-6, name="the step of the weight")
        expect_close(losses, expected, name="the list of losses")


def test_weight_after_several_epochs(student, draw):
    """Every epoch goes on from where the one before it arrived."""
    cases = [draw_case(draw, samples, epochs) for samples, epochs in ((7, 5), (4, 2), (1, 3), (5, 8))]
    for (w, _), case in zip(run(student, cases), cases, strict=True):
        expect_close(w, trajectory(*case)[0], rtol=1e-4, atol=1e-5, name=f"the weight after {case[4]} epochs")


def test_losses_of_several_epochs(student, draw):
    """There is one loss for each epoch, the one before its step; the first belongs to the weight at the start."""
    cases = [draw_case(draw, samples, epochs) for samples, epochs in ((7, 5), (4, 2), (1, 3), (5, 8))]
    for (_, losses), case in zip(run(student, cases), cases, strict=True):
        expect_close(losses, trajectory(*case)[1], name="the list of losses")


def test_arrival(student, draw):
    """With enough steps the weight arrives where the slope is zero."""
    cases = [draw_case(draw, samples, 120) for samples in (7, 3)]
    for (w, losses), case in zip(run(student, cases), cases, strict=True):
        want, expected = trajectory(*case)
        expect_close(w, want, rtol=1e-4, atol=1e-5, name="the weight")
        expect_close(losses, expected, name="the list of losses")


def test_no_step_without_a_learning_rate(student, draw):
    """With a learning rate of 0 nothing moves and every loss is the same."""
    w, xs, ys, _, _ = draw_case(draw, 6, 1)
    after, losses = student.descend(w, xs, ys, 0.0, 4)
    want, expected = trajectory(w, xs, ys, 0.0, 4)
    expect_close(after, want, name="the weight")
    expect_close(losses, expected, name="the list of losses")
