"""Public checks of the inception block."""

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_parameters, put

SHAPES = [(24, 2, 1, 1), (24,), (16, 2, 1, 1), (16,), (16, 2, 1, 1), (16,), (24, 16, 5, 5), (24,),
          (16, 2, 1, 1), (16,), (24, 16, 3, 3), (24,), (24, 24, 3, 3), (24,)]  # fmt: skip


def test_88_channels_of_the_same_size(student):
    """Two images of 5 channels, 6x7 pixels, become 88 channels of 6x7 pixels."""
    expect_shape(student.InceptionA(5)(torch.ones(2, 5, 6, 7)), (2, 88, 6, 7))


def test_a_case_done_by_hand(student):
    """With weights of 1 in the 1x1 convolutions alone, 24 channels spread a lone 9 to nine 1s, the next 16 keep it."""
    model = student.InceptionA(2)
    expect_parameters(model, SHAPES, torch.ones(1, 2, 3, 3))
    weights = [(torch.ones if shape[2:] == (1, 1) else torch.zeros)(shape) for shape in SHAPES]
    put(model, SHAPES, weights)
    plane = torch.tensor([[0.0, 0.0, 0.0], [0.0, 9.0, 0.0], [0.0, 0.0, 0.0]])
    image = torch.stack([plane, torch.zeros(3, 3)])[None]
    expected = torch.cat([torch.ones(1, 24, 3, 3), plane.expand(1, 16, 3, 3), torch.zeros(1, 48, 3, 3)], 1)
    expect_close(model(image), expected)
