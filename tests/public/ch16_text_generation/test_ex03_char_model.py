"""Public checks of CharModel."""

import torch

from grader.judge.expect import expect_shape, expect_true
from grader.judge.properties import expect_parameter_count


def test_shapes(student):
    """Two texts of five characters get (2, 5, 7) scores from a vocabulary of seven, and a state of three for each."""
    result = student.CharModel(7, 4, 3)(torch.tensor([[1, 2, 3, 4, 5], [6, 5, 0, 0, 1]]), None)
    pair = isinstance(result, list | tuple) and len(result) == 2
    expect_true(pair, "The model does not return the two values logits and h.")
    logits, h = result
    expect_shape(logits, (2, 5, 7), "the logits")
    expect_shape(h, (1, 2, 3), "the state")


def test_parameters(student):
    """For V, E, H = 7, 4, 3 the table has 7·4 numbers, the GRU 3·(3·4 + 3·3 + 3 + 3), the linear layer 3·7 + 7."""
    expect_parameter_count(student.CharModel(7, 4, 3), 28 + 81 + 28, torch.tensor([[1, 2]]))
