"""Public checks of lstm_cell: one unit, so that a pocket calculator is enough."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.lstm", "torch.gru", "torch.rnn_tanh_cell", "torch.rnn_relu_cell",
    "torch.lstm_cell", "torch.gru_cell", "torch.nn.RNN", "torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNNCell",
    "torch.nn.LSTMCell", "torch.nn.GRUCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules",
    "torch.ops", "torch._VF",
)  # fmt: skip

NAMES = ("the new state", "the new cell state")
LN3 = math.log(3)


def test_gates_half_open(student):
    """With weights and biases of zero all gates are 1/2 and g is 0: c is halved, and h is half of its tanh."""
    zeros = [torch.zeros(4, 1), torch.zeros(4, 1), torch.zeros(4), torch.zeros(4)]
    result = student.lstm_cell(torch.tensor([[7.0]]), torch.tensor([[0.3]]), torch.tensor([[0.8]]), *zeros)
    expect_close(result, [torch.tensor([[math.tanh(0.4) / 2]]), torch.tensor([[0.4]])], names=NAMES)


def test_each_gate_its_own(student):
    """With the gates i = 3/4, f = 1/4, o = 9/10 and g = 1/2, a cell state of 0.8 becomes 0.2 + 0.375 = 0.575."""
    w_ih, w_hh = torch.tensor([[LN3], [0.0], [0.0], [0.0]]), torch.tensor([[0.0], [0.0], [LN3], [0.0]])
    b_ih, b_hh = torch.tensor([0.0, -LN3, 0.0, 0.0]), torch.tensor([0.0, 0.0, 0.0, 2 * LN3])
    states = torch.tensor([[1.0]]), torch.tensor([[0.5]]), torch.tensor([[0.8]])
    result = student.lstm_cell(*states, w_ih, w_hh, b_ih, b_hh)
    expect_close(result, [torch.tensor([[0.9 * math.tanh(0.575)]]), torch.tensor([[0.575]])], names=NAMES)
