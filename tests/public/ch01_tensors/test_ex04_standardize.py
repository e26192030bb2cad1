"""Public checks of the standardised columns."""

import torch

from grader.judge.expect import as_tensor, expect_close

# Two columns of four numbers: distances of 3, 1, -1, -3 and of 0, 2, -2, 0 from the means 5 and -1.
X = torch.tensor([[8.0, -1.0], [6.0, 1.0], [4.0, -3.0], [2.0, -1.0]])


def test_mean_and_std_of_two_columns(student):
    """The means are 5 and -1; the standard deviations are the roots of 20/4 and of 8/4."""
    _, mean, std = student.standardize(X)
    expect_close(as_tensor(mean, "mean").flatten(), torch.tensor([5.0, -1.0]), name="mean")
    expect_close(as_tensor(std, "std").flatten(), torch.tensor([5.0, 2.0]).sqrt(), name="std")


def test_two_columns(student):
    """Each number becomes its distance from the mean of its column, counted in standard deviations."""
    z, _, _ = student.standardize(X)
    expected = torch.tensor([[3.0, 0.0], [1.0, 2.0], [-1.0, -2.0], [-3.0, 0.0]]) / torch.tensor([5.0, 2.0]).sqrt()
    expect_close(z, expected, name="z")
