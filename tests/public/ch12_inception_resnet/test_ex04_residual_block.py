"""Public checks of the residual block."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import load, parameters


def test_nothing_changes_in_shape(student):
    """Two images of 3 channels, 5x4 pixels, stay 3 channels of 5x4 pixels."""
    expect_shape(student.ResidualBlock(3)(torch.ones(2, 3, 5, 4)), (2, 3, 5, 4))


def test_small_cases_done_by_hand(student):
    """With zero weights the block gives relu(x); with weights of 0.5 a lone pixel of 3 becomes 3 + 0.5·0.5·3 = 3.75."""
    model = student.ResidualBlock(1)
    x = torch.tensor([[[[2.0, -1.0], [-3.0, 0.5]]]])
    found = parameters(model, x)
    load(model, {name: torch.zeros_like(value) for name, value in found.items()})
    shortcut_alone = model(x)
    load(model, {name: torch.full_like(value, 0.5) for name, value in found.items() if value.numel() == 9})
    pixel = model(torch.tensor([[[[3.0]]]]))
    expect_close(shortcut_alone, torch.tensor([[[[2.0, 0.0], [0.0, 0.5]]]]))
    expect_close(pixel, torch.tensor([[[[3.75]]]]))
