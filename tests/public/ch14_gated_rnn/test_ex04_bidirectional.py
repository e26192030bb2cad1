"""Public checks of bidirectional_rnn: one unit each way, no biases, two sequences."""

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

NAMES = ("the output", "h_n")


def unit(w_ih, w_hh):
    return torch.tensor([[w_ih]]), torch.tensor([[w_hh]]), torch.zeros(1), torch.zeros(1)


def test_two_steps(student):
    """Each place holds what the forward layer knows of it and the past, then the backward one of it and the future."""
    pairs = [(1.0, 2.0), (-0.5, 0.75)]  # two sequences of two steps
    output, h_n = torch.zeros(2, 2, 2), torch.zeros(2, 2, 1)
    for n, (early, late) in enumerate(pairs):
        first, last = math.tanh(early), math.tanh(-late)
        output[:, n, 0] = torch.tensor([first, math.tanh(late + first / 2)])
        output[:, n, 1] = torch.tensor([math.tanh(-early + last / 4), last])
        h_n[:, n, 0] = torch.stack([output[1, n, 0], output[0, n, 1]])
    xs = torch.tensor(pairs).T[:, :, None]
    expect_close(student.bidirectional_rnn(xs, unit(1.0, 0.5), unit(-1.0, 0.25)), [output, h_n], names=NAMES)
