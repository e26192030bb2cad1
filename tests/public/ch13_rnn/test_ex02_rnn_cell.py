"""Public checks of rnn_cell."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.rnn_tanh_cell", "torch.rnn_relu_cell", "torch.nn.RNN",
    "torch.nn.RNNCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules", "torch.ops",
)  # fmt: skip


def test_one_unit(student):
    """With x = 2, h = 0.3, weights 0.5 and -1, biases 0.1 and 0.2 the sum is 1 + 0.1 - 0.3 + 0.2 = 1."""
    numbers = [[[2.0]], [[0.3]], [[0.5]], [[-1.0]], [0.1], [0.2]]
    expect_close(student.rnn_cell(*map(torch.tensor, numbers)), [[math.tanh(1.0)]])


def test_which_way_the_weights_lie(student):
    """Row 0 of w_hh says what the first unit takes from each: with w_hh = (0 1; 0 0) it takes the second one's."""
    x, h = torch.zeros(1, 2), torch.tensor([[0.25, 0.5]])
    w_hh = torch.tensor([[0.0, 1.0], [0.0, 0.0]])
    result = student.rnn_cell(x, h, torch.zeros(2, 2), w_hh, torch.zeros(2), torch.zeros(2))
    expect_close(result, [[math.tanh(0.5), 0.0]])
