"""Public checks of the normalisation."""

import torch

from grader.judge.expect import as_tensor, expect_close, expect_true


def images():
    """Two images of 2 × 2 pixels: red 0 or 2, half of each; green 10 or 30."""
    red = torch.tensor([0.0, 2, 0, 2, 2, 0, 2, 0]).reshape(2, 2, 2)
    return torch.stack([red, 10 + 10 * red], dim=1)


def test_two_channels(student):
    """Red has mean 1 and standard deviation 1, green 20 and 10 (dividing by 7 instead of 8 gives 1.0690 and 10.690)."""
    mean, std = student.channel_statistics(images())
    expect_close(mean, torch.tensor([1.0, 20.0]), name="the mean")
    expect_close(std, torch.tensor([1.0, 10.0]), rtol=0.071, name="the standard deviation")


def test_zero_and_one(student):
    """Afterwards each channel of the training images has mean 0 and standard deviation 1, up to that divisor."""
    result = student.normalize(images(), images())
    expect_true(isinstance(result, list | tuple) and len(result) == 2, "The result is not a pair of image sets.")
    train = as_tensor(result[0], "the training images")
    expect_close(train.mean((0, 2, 3)), torch.zeros(2), atol=1e-5, name="the mean of each channel")
    expect_close(train.std((0, 2, 3), correction=0), torch.ones(2), rtol=0.07, name="the standard deviation")
