"""Public checks of lstm: one unit for each layer, so that a pocket calculator is enough."""

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

NAMES = ("the output", "h_n", "c_n")


def unit(w):
    """Return a layer with all gates at 1/2 and g = tanh(w · input)."""
    return torch.tensor([[0.0], [0.0], [w], [0.0]]), torch.zeros(4, 1), torch.zeros(4), torch.zeros(4)


def expected(*parts):
    return [torch.tensor(part).reshape(-1, 1, 1) for part in parts]


def test_one_layer(student):
    """With all gates at 1/2 and nothing to hear, the cell state halves at each step: 0.8, 0.4, 0.2, 0.1."""
    states = torch.tensor([[[0.3]]]), torch.tensor([[[0.8]]])
    output = [math.tanh(c) / 2 for c in (0.4, 0.2, 0.1)]
    result = student.lstm(torch.ones(3, 1, 1), *states, [unit(0.0)])
    expect_close(result, expected(output, output[-1:], [0.1]), names=NAMES)


def test_two_layers(student):
    """The second layer reads the states of the first one, and begins with states of its own."""
    c, d, output = 0.8, -0.6, []
    for x in (1.0, -2.0):
        c = c / 2 + math.tanh(x) / 2
        h = math.tanh(c) / 2
        d = d / 2 + math.tanh(3 * h) / 2
        output.append(math.tanh(d) / 2)
    xs = torch.tensor([1.0, -2.0]).reshape(2, 1, 1)
    c0 = torch.tensor([0.8, -0.6]).reshape(2, 1, 1)
    result = student.lstm(xs, torch.zeros(2, 1, 1), c0, [unit(1.0), unit(3.0)])
    expect_close(result, expected(output, [h, output[-1]], [c, d]), names=NAMES)
