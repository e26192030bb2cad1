"""Hidden checks of the model. Its parameters are known by their number alone, not by name, shape or order."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.properties import (
    closest,
    expect_gradients_everywhere,
    expect_parameter_count,
    expect_repeatable,
    load,
    parameters,
)


def draw_inputs(draw, samples):
    return 2 * draw.away_from_zero(samples, 1, dtype=torch.float32)


def settle(model, draw, x):
    """Give the model two drawn numbers and return them."""
    numbers = draw.away_from_zero(2, gap=0.4, dtype=torch.float32)
    left, values = numbers, {}
    for name, value in parameters(model, x).items():
        values[name], left = left[: value.numel()].reshape(value.shape), left[value.numel() :]
    load(model, values)
    return numbers


def expect_two(model, x):
    expect_parameter_count(model, 2, x)


def test_output(student, draw):
    """The output is sigmoid(w * x + b), for any number of samples."""
    model, pairs = student.LogisticRegressionModel(), []
    expect_two(model, torch.ones(1, 1))
    for samples in (7, 1, 4):
        x = draw_inputs(draw, samples)
        one, other = settle(model, draw, x)
        pairs.append((model(x), [torch.sigmoid(one * x + other), torch.sigmoid(other * x + one)]))
    for got, choices in pairs:
        expect_close(got, closest(got, choices), name="the output")


def test_far_away(student, draw):
    """Far from where it changes its mind the model is sure: probabilities of 0 and 1."""
    model, x = student.LogisticRegressionModel(), torch.tensor([[1000.0], [-1000.0]])
    expect_two(model, x)
    one, other = settle(model, draw, x)
    got = model(x)
    choices = [torch.sigmoid(one * x + other), torch.sigmoid(other * x + one)]
    expect_close(got, closest(got, choices), name="the output")


def test_gradients(student, draw):
    """Gradients reach both the weight and the bias."""
    model, x = student.LogisticRegressionModel(), draw_inputs(draw, 7)
    expect_two(model, x)
    settle(model, draw, x)
    expect_gradients_everywhere(model, [x], draw)


def test_calls_agree(student, draw):
    """Two calls with the same input agree."""
    expect_repeatable(student.LogisticRegressionModel(), draw_inputs(draw, 5))


def test_each_sample_for_itself(student, draw):
    """A sample's probability does not depend on the others in its batch, and a batch of one keeps its shape."""
    model, x = student.LogisticRegressionModel(), draw_inputs(draw, 6)
    expect_two(model, x)
    settle(model, draw, x)
    together, alone = model(x), model(x[2:3])
    expect_shape(alone, (1, 1), "the output for one sample")
    expect_close(alone, torch.as_tensor(together)[2:3].detach(), name="the output for one sample")


def test_it_starts_undecided(student, draw):
    """An untrained model is not yet sure of anything near zero."""
    for _ in range(3):
        start = torch.as_tensor(student.LogisticRegressionModel()(torch.tensor([[-1.0], [0.0], [1.0]])))
        open_minded = ((start > 1e-3) & (start < 1 - 1e-3)).all()
        expect_true(open_minded, "A probability of an untrained model is already close to 0 or 1.")
