"""Hidden checks of fit_quadratic. The oracle is gradient descent with slopes worked out by hand, in float64."""

import torch

from grader.judge.expect import expect_close, expect_true

NAMES = ("w1", "w2", "b")
LR = 0.07


def weights(result):
    """The three weights as a list, if they came as a tensor or an array."""
    return result if isinstance(result, list | tuple) else list(torch.as_tensor(result).flatten())


def draw_samples(draw, count):
    """Samples around a parabola; inputs and targets of both signs."""
    xs = draw.uniform(count, low=-1.6, high=1.6)
    w1, w2, b = draw.away_from_zero(3, gap=0.5).tolist()
    return xs.tolist(), (w1 * xs**2 + w2 * xs + b + 0.3 * draw.normal(count)).tolist()


def descent(xs, ys, lr, epochs):
    """The three weights after some epochs of gradient descent on the mean squared error."""
    found = [0.0, 0.0, 0.0]
    for _ in range(epochs):
        slopes = [0.0, 0.0, 0.0]
        for x, y in zip(xs, ys, strict=True):
            powers = (x * x, x, 1.0)
            error = sum(weight * power for weight, power in zip(found, powers, strict=True)) - y
            slopes = [slope + 2 * error * power / len(xs) for slope, power in zip(slopes, powers, strict=True)]
        found = [weight - lr * slope for weight, slope in zip(found, slopes, strict=True)]
    return list(torch.tensor(found))


def expect_weights(student, cases):
    """Expect the weights of the plain loop in every case; all answers are collected first."""
    results = [weights(student.fit_quadratic(*case)) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, descent(*case), rtol=1e-4, names=NAMES)


def test_one_epoch(student, draw):
    """The first step leads from zero against the gradient of the mean loss, whatever the number of samples."""
    expect_weights(student, [(*draw_samples(draw, count), LR, 1) for count in (7, 3, 5)])


def test_one_sample(student, draw):
    """A single sample is a batch of one."""
    expect_weights(student, [(*draw_samples(draw, 1), LR, epochs) for epochs in (1, 3)])


def test_several_epochs(student, draw):
    """Step after step all three weights follow gradient descent, whatever the learning rate."""
    cases = [(7, 0.05, 2), (5, 0.11, 4), (11, 0.03, 20)]
    expect_weights(student, [(*draw_samples(draw, count), lr, epochs) for count, lr, epochs in cases])


def test_twice_the_same(student, draw):
    """Two equal calls start from zero both times and give the same."""
    xs, ys = draw_samples(draw, 6)
    first, second = (weights(student.fit_quadratic(xs, ys, LR, 5)) for _ in range(2))
    expect_close(first, descent(xs, ys, LR, 5), rtol=1e-4, names=NAMES)
    expect_close(second, descent(xs, ys, LR, 5), rtol=1e-4, names=NAMES)


def test_it_learns(student, draw):
    """On samples of a parabola the mean squared error ends far below where it began."""
    xs = torch.linspace(-1.2, 1.2, 9, dtype=torch.float64)
    w1, w2, b = draw.away_from_zero(3, gap=1).tolist()
    ys = w1 * xs**2 + w2 * xs + b
    result = weights(student.fit_quadratic(xs.tolist(), ys.tolist(), 0.2, 200))
    found = [float(torch.as_tensor(weight).detach()) for weight in result]
    expect_true(len(found) == 3, "The result is not the three weights w1, w2 and b.")
    left = float((found[0] * xs**2 + found[1] * xs + found[2] - ys).square().mean())
    expect_true(left < 1e-3 * float(ys.square().mean()), "After 200 epochs much of the error is left.",
                "less than a thousandth of the first loss", f"{left:.4g}")  # fmt: skip
