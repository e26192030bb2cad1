"""Public checks of the four activations."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.relu", "torch.relu_", "torch.rrelu", "torch.prelu", ".relu", ".relu_", ".tanh", ".tanh_"
)

X = torch.tensor([-6.0, -3.0, -1.0, 0.0, 0.6, 3.0, 9.0])


def test_relu_and_leaky_relu(student):
    """Positive numbers pass; of negative ones nothing is left, or a hundredth."""
    expect_close(student.relu(X), torch.tensor([0.0, 0.0, 0.0, 0.0, 0.6, 3.0, 9.0]), name="relu")
    leaky = torch.tensor([-0.06, -0.03, -0.01, 0.0, 0.6, 3.0, 9.0])
    expect_close(student.leaky_relu(X), leaky, atol=1e-6, rtol=1e-6, name="leaky_relu")


def test_tanh_in_a_small_case(student):
    """tanh lies between -1 and 1, for inputs of 1000 as well."""
    results = [student.tanh(X), student.tanh(torch.tensor([-1000.0, 1000.0]))]
    expect_close(results[0], torch.tanh(X), name="tanh")
    expect_close(results[1], torch.tensor([-1.0, 1.0]), name="tanh of large numbers")


def test_hard_sigmoid_in_a_small_case(student):
    """hard_sigmoid is 0 up to -3, 1 from 3 on, and a straight line between them."""
    expected = torch.tensor([0.0, 0.0, 1 / 3, 0.5, 0.6, 1.0, 1.0])
    expect_close(student.hard_sigmoid(X), expected, name="hard_sigmoid")
