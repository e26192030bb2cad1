"""Hidden checks of gru_cell. The oracle is PyTorch's own cell and layer."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.lstm", "torch.gru", "torch.rnn_tanh_cell", "torch.rnn_relu_cell",
    "torch.lstm_cell", "torch.gru_cell", "torch.nn.RNN", "torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNNCell",
    "torch.nn.LSTMCell", "torch.nn.GRUCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules",
    "torch.ops", "torch._VF",
)  # fmt: skip

SIZES = [(7, 5, 3), (1, 4, 6), (5, 5, 5)]  # N, I, H


def weights(draw, inputs, hidden, dtype=torch.float64):
    shapes = [(3 * hidden, inputs), (3 * hidden, hidden), (3 * hidden,), (3 * hidden,)]
    return [0.7 * draw.normal(*shape, dtype=dtype) for shape in shapes]


def arguments(draw, samples, inputs, hidden, dtype=torch.float64):
    states = [draw.normal(samples, size, dtype=dtype) for size in (inputs, hidden)]
    return states + weights(draw, inputs, hidden, dtype)


@pytest.mark.points(2)
def test_new_state(student, draw):
    """For any sizes and from any state, the new state is that of PyTorch's cell."""
    sizes = [*SIZES, tuple(draw.integers(3, low=1, high=9).tolist())]
    cases = [arguments(draw, *size) for size in sizes]
    results = [student.gru_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, torch.gru_cell(*case), name="the new state")


@pytest.mark.points(2)
def test_gradients_through_time(student, draw):
    """Step after step through a sequence, the states and all gradients are those of PyTorch's layer."""
    steps = int(draw.integers(1, low=3, high=6))

    def ours(xs, h, *parameters):
        states = []
        for x in xs:
            h = student.gru_cell(x, h, *parameters)
            h = torch.stack(list(h)) if isinstance(h, list | tuple) else h
            states.append(h)
        return torch.stack(states)

    def theirs(xs, h, *parameters):
        return torch.gru(xs, h[None], list(parameters), True, 1, 0.0, False, False, False)[0]

    expect_gradient(ours, theirs, draw.normal(steps, 2, 5), draw.normal(2, 3), *weights(draw, 5, 3))


def test_state_is_kept(student, draw):
    """With the update gate at 1 the state stays, however large it is."""
    x, h, w_ih, w_hh, _, _ = arguments(draw, 4, 3, 5)
    bias = torch.cat([draw.normal(5), torch.full((5,), 1000.0), draw.normal(5)]).double()
    kept = student.gru_cell(x, 5 * h, w_ih, w_hh, bias, torch.zeros_like(bias))
    expect_close(kept, 5 * h, name="the new state")


def test_dtype(student, draw):
    """float32 inputs give a float32 state, float64 inputs a float64 one."""
    cases = [arguments(draw, 4, 3, 5, dtype) for dtype in (torch.float32, torch.float64)]
    results = [student.gru_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, torch.gru_cell(*case), name="the new state")
    for result, case in zip(results, cases, strict=True):
        expect_dtype(result, case[0].dtype, "the new state")


def test_arguments_are_left_alone(student, draw):
    """State, weights and biases stay as they are."""
    expect_same_inputs(student.gru_cell, *arguments(draw, 3, 2, 4))
