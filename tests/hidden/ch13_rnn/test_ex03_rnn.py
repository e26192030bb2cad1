"""Hidden checks of rnn. The oracle is PyTorch's own recurrent network."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.rnn_tanh_cell", "torch.rnn_relu_cell", "torch.nn.RNN",
    "torch.nn.RNNCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules", "torch.ops",
)  # fmt: skip

NAMES = ("the output", "h_n")
SIZES = [(4, 3, 5, 2), (1, 2, 3, 4), (6, 1, 2, 3), (3, 3, 3, 3)]  # T, N, I, H


def arguments(draw, steps, batch, inputs, hidden, layers, dtype=torch.float64):
    """Return xs, h0 and the weights of all layers in one flat list."""
    shapes = [(steps, batch, inputs), (layers, batch, hidden)]
    for layer in range(layers):
        shapes += [(hidden, hidden if layer else inputs), (hidden, hidden), (hidden,), (hidden,)]
    return [0.6 * draw.normal(*shape, dtype=dtype) for shape in shapes]


def layered(weights):
    return [tuple(weights[start : start + 4]) for start in range(0, len(weights), 4)]


def oracle(xs, h0, *weights):
    return torch.rnn_tanh(xs, h0, list(weights), True, len(h0), 0.0, False, False, False)


def expect_agreement(student, cases):
    results = [student.rnn(xs, h0, layered(weights)) for xs, h0, *weights in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, oracle(*case), names=NAMES)


def test_one_layer(student, draw):
    """One layer agrees with PyTorch's for any sizes, any number of steps and any first state."""
    sizes = [*SIZES, tuple(draw.integers(4, low=1, high=8).tolist())]
    expect_agreement(student, [arguments(draw, *size, 1) for size in sizes])


@pytest.mark.points(2)
def test_several_layers(student, draw):
    """Two and three layers agree with PyTorch's, each from its own first state."""
    sizes = [(*SIZES[0], 2), (*SIZES[1], 3), (*SIZES[3], 3), (*draw.integers(4, low=2, high=7).tolist(), 2)]
    expect_agreement(student, [arguments(draw, *size) for size in sizes])


@pytest.mark.points(2)
def test_gradients(student, draw):
    """Gradients for the inputs, the first states and the weights of all layers agree with PyTorch's."""

    def together(result):
        parts = [torch.stack(list(part)) if isinstance(part, list | tuple) else part for part in result]
        return torch.cat([part.flatten() for part in parts])

    def ours(xs, h0, *weights):
        return together(student.rnn(xs, h0, layered(weights)))

    def theirs(*case):
        return together(oracle(*case))

    expect_gradient(ours, theirs, *arguments(draw, 4, 2, 3, 5, 2))


def test_float32(student, draw):
    """float32 inputs and weights give float32 results."""
    xs, h0, *weights = arguments(draw, 3, 2, 4, 5, 2, torch.float32)
    output, h_n = student.rnn(xs, h0, layered(weights))
    expect_dtype(output, torch.float32, "the output")
    expect_dtype(h_n, torch.float32, "h_n")
    expect_close((output, h_n), oracle(xs, h0, *weights), names=NAMES)


def test_arguments_are_left_alone(student, draw):
    """Inputs, states and weights stay as they are."""
    xs, h0, *weights = arguments(draw, 3, 2, 4, 5, 2)
    expect_same_inputs(student.rnn, xs, h0, layered(weights))
