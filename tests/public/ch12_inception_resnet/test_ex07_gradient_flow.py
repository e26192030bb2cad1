"""Public checks of the gradient at the first layer."""

import torch

from grader.judge.expect import expect_close, expect_true


def test_one_layer(student):
    """For one plain layer the gradient is xᵀ·(2(t − y)(1 − t²)) / 1024 with t = tanh(x·w), by the chain rule."""
    generator = torch.Generator().manual_seed(3)
    x, y = torch.randn(64, 16, generator=generator), torch.randn(64, 16, generator=generator)
    t = torch.tanh(x @ (0.7 / 16**0.5 * torch.randn(16, 16, generator=generator)))
    expected = (x.T @ (2 * (t - y) * (1 - t**2)) / 1024).norm()
    expect_close(student.first_layer_gradient(1, False, torch.Generator().manual_seed(3)), expected)


def test_shortcuts_keep_the_gradient(student):
    """Through thirty plain layers less than a ten-thousandth is left; with shortcuts more than a tenth."""
    plain = float(student.first_layer_gradient(30, False, torch.Generator().manual_seed(5)))
    residual = float(student.first_layer_gradient(30, True, torch.Generator().manual_seed(5)))
    expect_true(plain < 1e-4, "The plain stack's gradient has not vanished.", "below 0.0001", f"{plain:.4g}")
    expect_true(residual > 0.1, "The residual stack's gradient has vanished.", "above 0.1", f"{residual:.4g}")
