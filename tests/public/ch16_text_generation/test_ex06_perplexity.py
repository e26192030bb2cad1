"""Public checks of perplexity."""

import math

import torch

from grader.judge.expect import expect_close


def always(student, scores):
    """A model that gives these scores, between −1 and 1, at every place of every text."""
    size = len(scores)
    weights = {"weight_ih_l0": torch.zeros(3 * size, size), "weight_hh_l0": torch.zeros(3 * size, size),
               "bias_ih_l0": torch.cat([torch.zeros(size), torch.full((size,), -20.0), torch.tensor(scores).atanh()]),
               "bias_hh_l0": torch.zeros(3 * size)}  # fmt: skip
    model = student.make(torch.nn.GRU, size, size, batch_first=True)
    model.load_state_dict(weights)

    def one_hot(model, args, kwargs):  # a GRU reads rows of numbers
        inputs, *state = [*args, *kwargs.values()]
        return (torch.nn.functional.one_hot(inputs, size).float(), *state), {}

    model.register_forward_pre_hook(one_hot, with_kwargs=True)
    return model


def test_knowing_nothing(student):
    """Who gives all five indices the same score hesitates among five."""
    inputs = torch.tensor([[1, 2, 3], [4, 0, 0]])
    expect_close(student.perplexity(always(student, [0.0] * 5), inputs, inputs.roll(1)), 5.0, name="the perplexity")


def test_half_a_quarter_a_quarter(student):
    """Chances of 1/2, 1/4, 1/4 for 0, 1, 2: the losses for 0, 1, 2, 0 are 1, 2, 2 and 1 times log 2, their mean 1.5."""
    model = always(student, [math.log(2), 0.0, 0.0])
    value = student.perplexity(model, torch.tensor([[2, 0], [1, 2]]), torch.tensor([[0, 1], [2, 0]]))
    expect_close(value, 2**1.5, name="the perplexity")
