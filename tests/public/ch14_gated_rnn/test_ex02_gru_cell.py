"""Public checks of gru_cell: one or two units, so that a pocket calculator is enough."""

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

LN3 = math.log(3)


def test_gates_half_open(student):
    """With weights and biases of zero both gates are 1/2 and n is 0: the state is halved."""
    zeros = [torch.zeros(3, 1), torch.zeros(3, 1), torch.zeros(3), torch.zeros(3)]
    expect_close(student.gru_cell(torch.tensor([[7.0]]), torch.tensor([[0.3]]), *zeros), [[0.15]])


def test_each_gate_its_own(student):
    """With r = 3/4, z = 1/4 and n = 1/2, a unit at -1 becomes 0.75 · 0.5 - 0.25; its n hears the second unit."""
    w_ih = torch.tensor([[LN3], [-LN3], [0.0], [0.0], [-LN3 / 4], [0.0]])
    w_hh, b_ih, b_hh = torch.zeros(6, 2), torch.zeros(6), torch.zeros(6)
    b_ih[2] = -LN3
    w_hh[4, 1], b_hh[4] = LN3, LN3 / 2  # with a second unit at 1/2 that is 3/4 · ln 3 after the reset gate
    result = student.gru_cell(torch.tensor([[1.0]]), torch.tensor([[-1.0, 0.5]]), w_ih, w_hh, b_ih, b_hh)
    expect_close(result, [[0.125, 0.25]])
