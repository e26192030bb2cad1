"""Hidden checks of rnn_cell. The oracle is PyTorch's own cell."""

import pytest
import torch

from grader.judge.expect import (
    as_tensor,
    expect_attached,
    expect_close,
    expect_dtype,
    expect_gradient,
    expect_same_inputs,
    expect_true,
)

pytestmark = pytest.mark.from_scratch(
    "torch.rnn_tanh", "torch.rnn_relu", "torch.rnn_tanh_cell", "torch.rnn_relu_cell", "torch.nn.RNN",
    "torch.nn.RNNCell", "torch.nn.RNNBase", "torch.nn.RNNCellBase", "torch.nn.modules", "torch.ops",
)  # fmt: skip

SIZES = [(7, 5, 3), (1, 4, 6), (5, 5, 5)]


def arguments(draw, samples, inputs, hidden, dtype=torch.float64):
    shapes = [(samples, inputs), (samples, hidden), (hidden, inputs), (hidden, hidden), (hidden,), (hidden,)]
    return [0.7 * draw.normal(*shape, dtype=dtype) for shape in shapes]


@pytest.mark.points(2)
def test_new_state(student, draw):
    """For any sizes, from any state and with any weights, the new state is that of PyTorch's cell."""
    sizes = [*SIZES, tuple(draw.integers(3, low=1, high=9).tolist())]
    cases = [arguments(draw, *size) for size in sizes]
    results = [student.rnn_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, torch.rnn_tanh_cell(*case), name="the new state")


@pytest.mark.points(2)
def test_gradients(student, draw):
    """Gradients for the input, the state, both weights and both biases are those of PyTorch's cell."""
    for size in SIZES[:2]:
        expect_gradient(student.rnn_cell, torch.rnn_tanh_cell, *arguments(draw, *size))


def test_large_inputs(student, draw):
    """However large the inputs are, the state has numbers from -1 to 1, and its gradient is finite."""
    case = arguments(draw, 6, 5, 4)
    results = [as_tensor(student.rnn_cell(scale * case[0], *case[1:]), "the new state") for scale in (50, 1e5)]
    leaf = (1e5 * case[0]).requires_grad_()
    steep = student.rnn_cell(leaf, *case[1:])
    expect_attached(steep, "the new state")
    (slopes,) = torch.autograd.grad(steep.sum(), leaf)
    for result in results:
        expect_true(not bool(result.isnan().any()), "Entries of the new state are nan.")
        expect_true(bool((result.abs() <= 1).all()), "Entries of the new state lie outside the range from -1 to 1.")
    expect_true(bool(slopes.isfinite().all()), "For large inputs the gradient is not finite.")


def test_dtype(student, draw):
    """float32 inputs give a float32 state, float64 inputs a float64 one."""
    cases = [arguments(draw, 4, 3, 5, dtype) for dtype in (torch.float32, torch.float64)]
    results = [student.rnn_cell(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, torch.rnn_tanh_cell(*case), name="the new state")
    for result, case in zip(results, cases, strict=True):
        expect_dtype(result, case[0].dtype, "the new state")


def test_arguments_are_left_alone(student, draw):
    """State, weights and biases stay as they are."""
    expect_same_inputs(student.rnn_cell, *arguments(draw, 3, 2, 4))
