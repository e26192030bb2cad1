"""Hidden checks of bidirectional_rnn. The oracle is PyTorch's own layer."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.lstm", "torch.gru", "torch.rnn_tanh_cell", "torch.rnn_relu_cell",
    "torch.lstm_cell", "torch.gru_cell", "torch.nn.RNN", "torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNNCell",
    "torch.nn.LSTMCell", "torch.nn.GRUCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules",
    "torch.ops", "torch._VF",
)  # fmt: skip

NAMES = ("the output", "h_n")
SIZES = [(4, 3, 5, 2), (1, 2, 3, 4), (6, 1, 2, 3), (3, 3, 3, 3)]  # T, N, I, H


def arguments(draw, steps, batch, inputs, hidden, dtype=torch.float64):
    """Return xs and the weights of both layers in one flat list."""
    layer = [(hidden, inputs), (hidden, hidden), (hidden,), (hidden,)]
    return [0.7 * draw.normal(*shape, dtype=dtype) for shape in [(steps, batch, inputs), *layer, *layer]]


def ask(student, xs, *weights):
    return student.bidirectional_rnn(xs, tuple(weights[:4]), tuple(weights[4:]))


def oracle(xs, *weights):
    h0 = xs.new_zeros(2, xs.shape[1], len(weights[1]))
    return torch.rnn_tanh(xs, h0, list(weights), True, 1, 0.0, False, True, False)


@pytest.mark.points(2)
def test_agreement(student, draw):
    """Output and last states agree with PyTorch's for any sizes and any number of steps."""
    sizes = [*SIZES, tuple(draw.integers(4, low=2, high=8).tolist())]
    cases = [arguments(draw, *size) for size in sizes]
    results = [ask(student, *case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)


@pytest.mark.points(2)
def test_gradients(student, draw):
    """Gradients for the inputs and the weights of both directions agree with PyTorch's."""

    def together(result):
        parts = [torch.stack(list(part)) if isinstance(part, list | tuple) else part for part in result]
        return torch.cat([part.flatten() for part in parts])

    def ours(*case):
        return together(ask(student, *case))

    def theirs(*case):
        return together(oracle(*case))

    expect_gradient(ours, theirs, *arguments(draw, 4, 2, 3, 5))


def test_dtype(student, draw):
    """float32 inputs and weights give float32 results, float64 ones float64 results."""
    cases = [arguments(draw, 3, 2, 4, 5, dtype) for dtype in (torch.float32, torch.float64)]
    results = [ask(student, *case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)
    for result, case in zip(results, cases, strict=True):
        for part, name in zip(result, NAMES, strict=True):
            expect_dtype(part, case[0].dtype, name)


def test_arguments_are_left_alone(student, draw):
    """Inputs and weights stay as they are."""
    xs, *weights = arguments(draw, 3, 2, 4, 5)
    expect_same_inputs(student.bidirectional_rnn, xs, tuple(weights[:4]), tuple(weights[4:]))
