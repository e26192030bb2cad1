"""Hidden checks of train_weight. The oracle is a plain loop with the slope worked out by hand."""

import torch

from grader.judge.expect import expect_close, expect_true

CASES = [(7, 3), (3, 5), (1, 4), (5, 2)]  # samples, epochs


def draw_case(draw, samples):
    """Samples around a line, a weight to start from and a learning rate."""
    xs = draw.away_from_zero(samples, gap=0.3).clamp(-2, 2)
    ys = draw.number(-2, 2) * xs + 0.5 * draw.normal(samples)
    return xs.tolist(), ys.tolist(), draw.number(-3, 3), draw.number(0.02, 0.08)


def trajectory(xs, ys, w, lr, epochs):
    """The weight after all steps, and the loss before each."""
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys, strict=True):
            losses.append((w * x - y) ** 2)
            w -= lr * 2 * (w * x - y) * x
    return w, losses


def expect_weights(student, cases):
    """Expect the weight of the plain loop in every case; all answers are collected first."""
    results = [student.train_weight(*case) for case in cases]
    for (w, _), case in zip(results, cases, strict=True):
        expect_close(w, torch.tensor(trajectory(*case)[0]), rtol=1e-4, name="w")


def test_one_step(student, draw):
    """One sample and one epoch move w by -lr times the slope of that sample's loss."""
    expect_weights(student, [(*draw_case(draw, 1), 1) for _ in range(4)])


def test_one_epoch(student, draw):
    """In one epoch w takes a step for each sample, in the given order."""
    expect_weights(student, [(*draw_case(draw, samples), 1) for samples in (7, 3, 2)])


def test_several_epochs(student, draw):
    """Further epochs go on from where the one before arrived, and no step remembers older slopes."""
    expect_weights(student, [(*draw_case(draw, samples), epochs) for samples, epochs in CASES])


def test_losses(student, draw):
    """There is a loss for each step, taken before the step."""
    cases = [(*draw_case(draw, samples), epochs) for samples, epochs in CASES]
    results = [student.train_weight(*case)[1] for case in cases]
    for losses, case in zip(results, cases, strict=True):
        _, expected = trajectory(*case)
        expect_true(len(losses) == len(expected), "There is not one loss for each step.",
                    f"{len(expected)}", f"{len(losses)}")  # fmt: skip
        expect_close(losses, torch.tensor(expected), rtol=1e-4, name="the losses")


def test_samples_that_ask_for_no_move(student, draw):
    """A sample that fits already, or whose input is zero, has its step and its loss all the same."""
    xs, ys, w, lr = draw_case(draw, 6)
    w = float(draw.integers(1, low=1, high=4))
    xs[0], ys[0] = 2.0, 2 * w  # nothing is rounded here: the first loss is exactly zero
    xs[2], xs[4], ys[4] = 0.0, 0.0, 0.0
    found, losses = student.train_weight(xs, ys, w, lr, 2)
    end, expected = trajectory(xs, ys, w, lr, 2)
    expect_true(len(losses) == len(expected), "There is not one loss for each step.",
                f"{len(expected)}", f"{len(losses)}")  # fmt: skip
    expect_close(losses, torch.tensor(expected), rtol=1e-4, name="the losses")
    expect_close(found, torch.tensor(end), rtol=1e-4, name="w")


def test_losses_are_floats(student, draw):
    """Losses are kept as plain numbers, which hold on to no graph."""
    _, losses = student.train_weight(*draw_case(draw, 3), 2)
    expect_true(len(losses) > 0, "There are no losses.")
    kinds = {type(loss).__name__ for loss in losses}
    expect_true(all(isinstance(loss, int | float) for loss in losses), "The losses are not floats.",
                "floats", ", ".join(sorted(kinds)))  # fmt: skip


def test_it_learns(student, draw):
    """Samples that lie on a line through the origin give w the slope of that line in the end."""
    for _ in range(2):
        slope, xs = draw.number(-3, 3), draw.uniform(5, low=0.8, high=1.5)
        w, losses = student.train_weight(xs.tolist(), (slope * xs).tolist(), draw.number(-1, 1), 0.1, 20)
        expect_close(w, torch.tensor(slope), atol=1e-3, name="w")
        expect_true(float(losses[-1]) < 1e-4, "The last loss is not close to zero.")
