"""Public checks of the block that changes the shape."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import load, parameters


def test_half_the_size(student):
    """Images of 3 channels become 5 channels; 6x8 pixels become 3x4, and 7x9 become 4x5."""
    model = student.DownBlock(3, 5)
    expect_shape(model(torch.ones(2, 3, 6, 8)), (2, 5, 3, 4))
    expect_shape(model(torch.ones(2, 3, 7, 9)), (2, 5, 4, 5))


def test_shortcut_alone(student):
    """With weights of 2 in the shortcut and zeros elsewhere, every other pixel comes out doubled, through relu."""
    model = student.DownBlock(2, 1)
    image = torch.tensor([[2.0, 7.0, -1.0], [7.0, 7.0, 7.0], [-3.0, 7.0, 0.5]])
    x = torch.stack([image, torch.zeros(3, 3)])[None]
    found = parameters(model, x)
    single = [name for name, value in found.items() if value.numel() == 2][:1]
    load(model, {name: torch.full_like(value, 2.0 if name in single else 0.0) for name, value in found.items()})
    expect_close(model(x), torch.tensor([[[[4.0, 0.0], [0.0, 1.0]]]]))
