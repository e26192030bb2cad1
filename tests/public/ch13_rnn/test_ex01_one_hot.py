"""Public checks of one_hot."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_shape


def test_a_word_of_three_letters(student):
    """The letters 1, 0, 2 of an alphabet of four are three rows with a 1 at place 1, 0 and 2."""
    rows = [[[0.0, 1.0, 0.0, 0.0]], [[1.0, 0.0, 0.0, 0.0]], [[0.0, 0.0, 1.0, 0.0]]]
    expect_close(student.one_hot(torch.tensor([[1], [0], [2]]), 4), torch.tensor(rows))


def test_numbers_for_a_network(student):
    """Two steps of three words over five letters give a (2, 3, 5) tensor of float32 numbers."""
    result = student.one_hot(torch.tensor([[4, 0, 1], [2, 2, 3]]), 5)
    expect_shape(result, (2, 3, 5))
    expect_dtype(result, torch.float32)
