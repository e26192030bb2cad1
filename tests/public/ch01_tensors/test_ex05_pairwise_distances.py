"""Public checks of the distances."""

import torch

from grader.judge.expect import expect_close


def test_two_points_and_three(student):
    """Every point of a meets every point of b: two rows, three columns, with distances from right triangles."""
    a = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
    b = torch.tensor([[3.0, 4.0], [0.0, 0.0], [1.0, -11.0]])
    expected = torch.tensor([[5.0, 0.0, 122.0**0.5], [13.0**0.5, 2.0**0.5, 12.0]])
    expect_close(student.pairwise_distances(a, b), expected, atol=1e-3)
