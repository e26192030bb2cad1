"""Hidden checks of lstm. The oracle is PyTorch's own layer."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.lstm", "torch.gru", "torch.rnn_tanh_cell", "torch.rnn_relu_cell",
    "torch.lstm_cell", "torch.gru_cell", "torch.nn.RNN", "torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNNCell",
    "torch.nn.LSTMCell", "torch.nn.GRUCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules",
    "torch.ops", "torch._VF",
)  # fmt: skip

NAMES = ("the output", "h_n", "c_n")
SIZES = [(4, 3, 5, 2), (1, 2, 3, 4), (6, 1, 2, 3), (3, 3, 3, 3)]  # T, N, I, H


def arguments(draw, steps, batch, inputs, hidden, layers, dtype=torch.float64):
    """Return xs, h0, c0 and the weights of all layers in one flat list."""
    shapes = [(steps, batch, inputs), (layers, batch, hidden), (layers, batch, hidden)]
    for layer in range(layers):
        rows = 4 * hidden
        shapes += [(rows, hidden if layer else inputs), (rows, hidden), (rows,), (rows,)]
    return [0.8 * draw.normal(*shape, dtype=dtype) for shape in shapes]


def layered(weights):
    return [tuple(weights[start : start + 4]) for start in range(0, len(weights), 4)]


def oracle(xs, h0, c0, *weights):
    return torch.lstm(xs, (h0, c0), list(weights), True, len(h0), 0.0, False, False, False)


def expect_agreement(student, cases):
    results = [student.lstm(xs, h0, c0, layered(weights)) for xs, h0, c0, *weights in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)


def test_one_layer(student, draw):
    """One layer agrees with PyTorch's for any sizes, any number of steps and any first states."""
    sizes = [*SIZES, tuple(draw.integers(4, low=1, high=8).tolist())]
    expect_agreement(student, [arguments(draw, *size, 1) for size in sizes])


@pytest.mark.points(2)
def test_several_layers(student, draw):
    """Two and three layers agree with PyTorch's, each from its own first states."""
    sizes = [(*SIZES[0], 2), (*SIZES[1], 3), (*SIZES[3], 3), (*draw.integers(4, low=2, high=7).tolist(), 2)]
    expect_agreement(student, [arguments(draw, *size) for size in sizes])


@pytest.mark.points(2)
def test_gradients(student, draw):
    """Gradients for the inputs, the first states and the weights of all layers agree with PyTorch's."""

    def together(result):
        parts = [torch.stack(list(part)) if isinstance(part, list | tuple) else part for part in result]
        return torch.cat([part.flatten() for part in parts])

    def ours(xs, h0, c0, *weights):
        return together(student.lstm(xs, h0, c0, layered(weights)))

    def theirs(*case):
        return together(oracle(*case))

    expect_gradient(ours, theirs, *arguments(draw, 4, 2, 3, 5, 2))


def test_float32(student, draw):
    """float32 inputs and weights give float32 results."""
    xs, h0, c0, *weights = arguments(draw, 3, 2, 4, 5, 2, torch.float32)
    result = student.lstm(xs, h0, c0, layered(weights))
    expect_close(result, oracle(xs, h0, c0, *weights), names=NAMES)
    for part, name in zip(result, NAMES, strict=True):
        expect_dtype(part, torch.float32, name)


def test_arguments_are_left_alone(student, draw):
    """Inputs, states and weights stay as they are."""
    xs, h0, c0, *weights = arguments(draw, 3, 2, 4, 5, 2)
    expect_same_inputs(student.lstm, xs, h0, c0, layered(weights))
