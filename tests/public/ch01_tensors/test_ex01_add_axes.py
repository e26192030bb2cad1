"""Public checks of the new axis."""

import torch

from grader.judge.expect import expect_close


def test_three_points_in_the_plane(student):
    """Three points of two coordinates become a batch of one: the same numbers, one more pair of brackets."""
    points = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, -6.0]])
    expected = torch.tensor([[[1.0, 2.0], [3.0, 4.0], [5.0, -6.0]]])
    expect_close(student.add_axes(points), expected)
