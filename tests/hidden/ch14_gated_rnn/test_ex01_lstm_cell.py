"""Hidden checks of lstm_cell. The oracle is PyTorch's own cell and layer."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.lstm", "torch.gru", "torch.rnn_tanh_cell", "torch.rnn_relu_cell",
    "torch.lstm_cell", "torch.gru_cell", "torch.nn.RNN", "torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNNCell",
    "torch.nn.LSTMCell", "torch.nn.GRUCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules",
    "torch.ops", "torch._VF",
)  # fmt: skip

NAMES = ("the new state", "the new cell state")
SIZES = [(7, 5, 3), (1, 4, 6), (5, 5, 5)]  # N, I, H


def weights(draw, inputs, hidden, dtype=torch.float64):
    shapes = [(4 * hidden, inputs), (4 * hidden, hidden), (4 * hidden,), (4 * hidden,)]
    return [0.7 * draw.normal(*shape, dtype=dtype) for shape in shapes]


def arguments(draw, samples, inputs, hidden, dtype=torch.float64):
    shapes = [(samples, inputs), (samples, hidden), (samples, hidden)]
    return [draw.normal(*shape, dtype=dtype) for shape in shapes] + weights(draw, inputs, hidden, dtype)


def oracle(x, h, c, *parameters):
    return torch.lstm_cell(x, (h, c), *parameters)


def together(*parts):
    return torch.cat([part.flatten() for part in parts])


@pytest.mark.points(2)
def test_new_states(student, draw):
    """For any sizes and from any states, both new states are those of PyTorch's cell."""
    sizes = [*SIZES, tuple(draw.integers(3, low=1, high=9).tolist())]
    cases = [arguments(draw, *size) for size in sizes]
    results = [student.lstm_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)


@pytest.mark.points(2)
def test_gradients_through_time(student, draw):
    """Step after step through a sequence, the states and all gradients are those of PyTorch's layer."""
    steps = int(draw.integers(1, low=3, high=6))

    def ours(xs, h, c, *parameters):
        states = []
        for x in xs:
            pair = student.lstm_cell(x, h, c, *parameters)
            h, c = (torch.stack(list(part)) if isinstance(part, list | tuple) else part for part in pair)
            states.append(h)
        return together(*states, c)

    def theirs(xs, h, c, *parameters):
        output, _, c_n = torch.lstm(xs, (h[None], c[None]), list(parameters), True, 1, 0.0, False, False, False)
        return together(output, c_n)

    case = [draw.normal(steps, 2, 5), draw.normal(2, 3), draw.normal(2, 3), *weights(draw, 5, 3)]
    expect_gradient(ours, theirs, *case)


def test_cell_state_is_kept(student, draw):
    """With the forget gate wide open and the input gate shut, the cell state stays, however large it is."""
    x, h, c, w_ih, w_hh, _, _ = arguments(draw, 4, 3, 5)
    bias = torch.cat([torch.full((5,), -1000.0), torch.full((5,), 1000.0), draw.normal(10)]).double()
    _, kept = student.lstm_cell(x, h, 20 * c, w_ih, w_hh, bias, torch.zeros_like(bias))
    expect_close(kept, 20 * c, name="the new cell state")


def test_dtype(student, draw):
    """float32 inputs give float32 states, float64 inputs float64 ones."""
    cases = [arguments(draw, 4, 3, 5, dtype) for dtype in (torch.float32, torch.float64)]
    results = [student.lstm_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)
    for result, case in zip(results, cases, strict=True):
        for part, name in zip(result, NAMES, strict=True):
            expect_dtype(part, case[0].dtype, name)


def test_arguments_are_left_alone(student, draw):
    """States, weights and biases stay as they are."""
    expect_same_inputs(student.lstm_cell, *arguments(draw, 3, 2, 4))
