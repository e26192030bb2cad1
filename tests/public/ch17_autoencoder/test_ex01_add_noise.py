"""Public checks of add_noise."""

import torch

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true


def noisy(student, images, amount, seed=0):
    return student.add_noise(images, amount, torch.Generator().manual_seed(seed))


def test_no_noise(student):
    """With an amount of 0 the pictures come back as they are."""
    images = torch.tensor([[0.0, 0.25, 0.5], [0.75, 1.0, 0.1]])
    expect_close(noisy(student, images, 0.0), images)


def test_range_of_a_picture(student):
    """However strong the noise, no pixel is below 0 or above 1, and a batch keeps its shape."""
    result = noisy(student, torch.full((2, 1, 5, 5), 0.5), 3.0)
    expect_shape(result, (2, 1, 5, 5))
    result = as_tensor(result, "the result")
    low, high = float(result.min()), float(result.max())
    expect_true(low >= 0 and high <= 1, "There are pixels outside the range from 0 to 1.",
                "values from 0 to 1", f"from {low:.3g} to {high:.3g}")  # fmt: skip


def test_the_same_seed(student):
    """Two generators with one seed give the same noise."""
    images = torch.full((4, 4), 0.5)
    first, second = noisy(student, images, 0.1, 7), noisy(student, images, 0.1, 7)
    expect_close(second, as_tensor(first, "the result"), name="the second result")
