"""Hidden checks of the four activations."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.relu", "torch.relu_", "torch.rrelu", "torch.prelu", ".relu", ".relu_", ".tanh", ".tanh_"
)

SHAPES = [(7, 5), (1, 4, 3), (11,), ()]
NAMES = ("relu", "leaky_relu", "tanh", "hard_sigmoid")


def compare(name, function, oracle, inputs):
    """Expect torch's values; all are asked for before any is judged."""
    results = [function(x) for x in inputs]
    for result, x in zip(results, inputs, strict=True):
        expect_close(result, oracle(x), name=name)


def inputs(draw, spread=2.0):
    return [spread * draw.normal(*shape) for shape in SHAPES] + [spread * draw.normal(4, 6).T]


def test_relu(student, draw):
    """relu is right for tensors of any shape and numbers of any size."""
    compare("relu", student.relu, torch.nn.functional.relu, [*inputs(draw), 1e6 * draw.normal(9)])


def test_leaky_relu(student, draw):
    """leaky_relu has a slope of 0.01 for negative numbers unless another one is given."""

    def oracle(x):
        return torch.nn.functional.leaky_relu(x, 0.01)

    compare("leaky_relu", student.leaky_relu, oracle, [-x.abs() for x in inputs(draw)])
    compare("leaky_relu", student.leaky_relu, oracle, inputs(draw))


def test_slopes(student, draw):
    """leaky_relu takes slopes of zero, between 0 and 1, above 1 and below 0."""
    cases = [(x, slope) for slope in (0.0, draw.number(0.1, 0.9), draw.number(1.2, 3.0), draw.number(-0.9, -0.1))
             for x in inputs(draw)]  # fmt: skip
    results = [student.leaky_relu(x, slope) for x, slope in cases]
    for result, (x, slope) in zip(results, cases, strict=True):
        expect_close(result, torch.nn.functional.leaky_relu(x, slope), name="leaky_relu")


def test_tanh(student, draw):
    """tanh is right for tensors of any shape."""
    compare("tanh", student.tanh, torch.tanh, inputs(draw))


def test_tanh_of_large_numbers(student, draw):
    """tanh of a large number is 1 or -1, in float32 and in float64."""
    numbers = [1000 * draw.away_from_zero(9), 1000 * draw.away_from_zero(9).float()]
    compare("tanh", student.tanh, torch.tanh, numbers)


def test_hard_sigmoid(student, draw):
    """hard_sigmoid is right inside, at and beyond its two corners."""
    corners = torch.tensor([-3.0, 3.0, -3.01, 3.01, -2.9, 2.9, 0.0], dtype=torch.float64)
    compare("hard_sigmoid", student.hard_sigmoid, torch.nn.functional.hardsigmoid, [*inputs(draw, 4.0), corners])


def test_dtype(student, draw):
    """The result has the dtype of x."""
    for name in NAMES:
        for dtype in (torch.float32, torch.float64):
            result = getattr(student, name)(draw.normal(7, 5).to(dtype))
            if not isinstance(result, list):  # a list has no dtype
                expect_dtype(result, dtype, name)


def test_input_is_left_alone(student, draw):
    """x is as before after each call."""
    for name in NAMES:
        expect_same_inputs(getattr(student, name), 4 * draw.normal(7, 5))
