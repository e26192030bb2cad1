"""Public checks of the gray picture."""

import torch

from grader.judge.expect import expect_close

# One row of four pixels: red, green, blue and white.
PIXELS = torch.tensor([[1.0, 0.0, 0.0, 1.0], [0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0]])


def test_red_green_blue_and_white(student):
    """Red, green and blue have the brightness of their weights; white has all of it."""
    expected = torch.tensor([[0.2126, 0.7152, 0.0722, 1.0]])
    expect_close(student.to_gray(PIXELS.reshape(3, 1, 4)), expected)


def test_a_batch_of_two(student):
    """In a batch every picture is treated alike; the second one here is half as bright as the first."""
    images = torch.stack([PIXELS, PIXELS / 2]).reshape(2, 3, 2, 2)
    expected = torch.tensor([[[0.2126, 0.7152], [0.0722, 1.0]], [[0.1063, 0.3576], [0.0361, 0.5]]])
    expect_close(student.to_gray(images), expected)
