"""Public checks of generate."""

import torch

from grader.judge.expect import expect_close


def counting(student):
    """A model of five indices without memory: after each index it prefers the next one, after 4 it prefers 0."""
    weights = {
        "weight_ih_l0": torch.cat([torch.zeros(10, 5), 3 * torch.eye(5).roll(1, 0)]),
        "weight_hh_l0": torch.zeros(15, 5),
        "bias_ih_l0": torch.cat([torch.zeros(5), torch.full((5,), -20.0), torch.zeros(5)]),  # old states are let go
        "bias_hh_l0": torch.zeros(15),
    }
    model = student.make(torch.nn.GRU, 5, 5, batch_first=True)
    model.load_state_dict(weights)
    model.register_forward_pre_hook(one_hot, with_kwargs=True)  # a GRU reads rows of numbers
    return model


def one_hot(model, args, kwargs):
    inputs, *state = [*args, *kwargs.values()]
    return (torch.nn.functional.one_hot(inputs, 5).float(), *state), {}


def test_counting_on(student):
    """A model that always prefers the next number goes on from 2 with 3, 4, 0, 1, 2, when nothing is left to chance."""
    text = student.generate(counting(student), torch.tensor([2]), 5, 0, None, None)
    expect_close(text, [2, 3, 4, 0, 1, 2], name="the text")


def test_start_comes_first(student):
    """The start 0, 3 and two new numbers make the text 0, 3, 4, 0; with no new ones it is the start alone."""
    model = counting(student)
    texts = [student.generate(model, torch.tensor([0, 3]), length, 1.0, 1) for length in (2, 0)]
    expect_close(texts[0], [0, 3, 4, 0], name="the text")
    expect_close(texts[1], [0, 3], name="the text with no new numbers")
