"""Public checks of rnn: one unit for each layer, no biases, so that a pocket calculator is enough."""

import math

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.rnn_tanh_cell", "torch.rnn_relu_cell", "torch.nn.RNN",
    "torch.nn.RNNCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules", "torch.ops",
)  # fmt: skip

XS = torch.tensor([[[1.0]], [[0.0]], [[0.0]]])


def unit(w_ih, w_hh):
    return torch.tensor([[w_ih]]), torch.tensor([[w_hh]]), torch.zeros(1), torch.zeros(1)


def test_one_layer(student):
    """After the input 1 the state is tanh(1); then there is only half of what the state was."""
    first = math.tanh(1.0)
    second = math.tanh(0.5 * first)
    third = math.tanh(0.5 * second)
    output, h_n = student.rnn(XS, torch.zeros(1, 1, 1), [unit(1.0, 0.5)])
    expect_close(output, [[[first]], [[second]], [[third]]], name="the output")
    expect_close(h_n, [[[third]]], name="h_n")


def test_two_layers(student):
    """The second layer reads the states of the first, here through the weight 2, and begins with a state of its own."""
    first = [math.tanh(1.0)]
    first.append(math.tanh(0.5 * first[0]))
    second = [math.tanh(2 * first[0] - 0.25)]
    second.append(math.tanh(2 * first[1] - second[0]))
    h0 = torch.tensor([[[0.0]], [[0.25]]])
    output, h_n = student.rnn(XS[:2], h0, [unit(1.0, 0.5), unit(2.0, -1.0)])
    expect_close(output, [[[second[0]]], [[second[1]]]], name="the output")
    expect_close(h_n, [[[first[1]]], [[second[1]]]], name="h_n")
