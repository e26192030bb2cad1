"""Hidden checks of stochastic gradient descent."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd", "optim")

CASES = ((7, 3), (4, 2), (1, 5), (2, 6))


def draw_case(draw, samples, epochs):
    """Return arguments with which no step goes too far."""
    x = draw.away_from_zero(samples, gap=0.5)
    y = 2 * x + draw.away_from_zero(samples)
    lr = draw.number(0.1, 0.3) / float(x.square().max())
    return draw.number(-3.0, 0.0), x.tolist(), y.tolist(), lr, epochs


def trajectory(w, xs, ys, lr, epochs):
    """The same steps with autograd."""
    w, losses = torch.tensor(w, dtype=torch.float64, requires_grad=True), []
    for x, y in [*zip(xs, ys, strict=True)] * epochs:
        loss = (w * x - y).square()
        losses.append(loss.item())
        (slope,) = torch.autograd.grad(loss, w)
        w = (w - lr * slope).detach().requires_grad_()
    return w.item(), losses


def run(student, cases):
    """Return the student's answers to all cases, before any is judged."""
    return [student.stochastic_descend(*case) for case in cases]


def test_one_sample(student, draw):
    """With a single sample an epoch is a single step along the slope of its squared error."""
    cases = [draw_case(draw, 1, 1) for _ in range(3)]
    for (w, losses), case in zip(run(student, cases), cases, strict=True):
        want, expected = trajectory(*case)
        expect_close(w - case[0], want - case[0], rtol=1e-4, atol=1e-6, name="the step of the weight")
        expect_close(losses, expected, name="the list of losses")


def test_one_epoch(student, draw):
    """One epoch makes one step for each sample, in the given order, each from where the one before it arrived."""
    cases = [draw_case(draw, samples, 1) for samples in (7, 2, 11)]
    for (w, losses), case in zip(run(student, cases), cases, strict=True):
        want, expected = trajectory(*case)
        expect_close(w, want, rtol=1e-4, atol=1e-5, name="the weight after one epoch")
        expect_close(losses, expected, name="the list of losses")


def test_weight_after_several_epochs(student, draw):
    """The next epoch begins with the weight that the one before it ended with."""
    cases = [draw_case(draw, *sizes) for sizes in CASES]
    for (w, _), case in zip(run(student, cases), cases, strict=True):
        expect_close(w, trajectory(*case)[0], rtol=1e-4, atol=1e-5, name=f"the weight after {case[4]} epochs")


def test_losses_of_several_epochs(student, draw):
    """There are as many losses as steps, each that of its own sample before its step."""
    cases = [draw_case(draw, *sizes) for sizes in CASES]
    for (_, losses), case in zip(run(student, cases), cases, strict=True):
        expect_close(losses, trajectory(*case)[1], name="the list of losses")


def test_samples_that_ask_for_no_move(student, draw):
    """A sample that fits already, whose input is zero or that comes twice has its step and its loss all the same."""
    w, xs, ys, lr, _ = draw_case(draw, 6, 2)
    w = float(draw.integers(1, low=-3, high=0))
    xs[0], ys[0] = 0.5, 0.5 * w  # nothing is rounded here: the first loss is exactly zero
    xs[2], xs[4] = 0.0, xs[1]
    found, losses = student.stochastic_descend(w, xs, ys, lr, 2)
    end, expected = trajectory(w, xs, ys, lr, 2)
    expect_close(losses, expected, rtol=1e-4, name="the list of losses")
    expect_close(found, end, rtol=1e-4, name="the weight")
