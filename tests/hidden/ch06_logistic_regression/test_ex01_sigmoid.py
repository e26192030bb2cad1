"""Hidden checks of the sigmoid."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_dtype, expect_same_inputs

pytestmark = pytest.mark.from_scratch("nn", ".sigmoid", ".sigmoid_", ".expit", "torch.special", "scipy")


def test_values(student, draw):
    """Tensors of any shape come out entry by entry, transposed ones too."""
    inputs = [3 * draw.normal(*shape) for shape in ((7, 5), (), (1,), (2, 3, 4))]
    inputs.append(3 * draw.normal(4, 6).T)
    results = [student.sigmoid(z) for z in inputs]
    for result, z in zip(results, inputs, strict=True):
        expect_close(result, torch.sigmoid(z))


def test_no_overflow(student, draw):
    """Large numbers of either sign give 1 and 0, in single and in double precision."""
    inputs = [draw.away_from_zero(6, 4, gap=1).mul(1000).to(dtype) for dtype in (torch.float32, torch.float64)]
    results = [student.sigmoid(z) for z in inputs]
    for result, z in zip(results, inputs, strict=True):
        expect_close(result, (z > 0).to(z.dtype))


def test_small_probabilities(student, draw):
    """Small probabilities are as exact as large ones, in single and in double precision."""
    bounds = [(-30, -14), (-80, -60)]
    inputs = [draw.uniform(9, low=low, high=high).to(dtype) for dtype in (torch.float32, torch.float64)
              for low, high in bounds]  # fmt: skip
    results = [student.sigmoid(z) for z in inputs]
    for result, z in zip(results, inputs, strict=True):
        expect_close(result, torch.sigmoid(z), rtol=1e-4)
        logs = as_tensor(result, "the result", z).double().log()  # the numbers themselves are below every tolerance
        expect_close(logs, torch.nn.functional.logsigmoid(z).double(), rtol=1e-5, name="the log of the result")


def test_dtype(student, draw):
    """float32 stays float32, float64 stays float64."""
    for dtype in (torch.float32, torch.float64):
        z = draw.normal(7, 5, dtype=dtype)
        result = student.sigmoid(z)
        expect_dtype(result, dtype)
        expect_close(result, torch.sigmoid(z))


def test_input_is_left_alone(student, draw):
    """z is as before after the call."""
    expect_same_inputs(student.sigmoid, draw.normal(7, 5))
