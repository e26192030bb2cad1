"""Public checks of the transform."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.student import Handle


def transformed(student, pixels):
    """What the transform makes of an image with these pixels."""
    transform = student.build_transform()
    expect_true(isinstance(transform, Handle), "What build_transform returns cannot be called with an image.")
    return transform(student.digit_image(pixels.numpy()))


def test_one_channel(student):
    """The result has one channel of 28 rows and 28 columns."""
    expect_shape(transformed(student, torch.zeros(28, 28, dtype=torch.uint8)), (1, 28, 28))


def test_black_and_white(student):
    """Black becomes -0.1307 / 0.3081, about -0.4242, and white (1 - 0.1307) / 0.3081, about 2.8215."""
    pixels = torch.zeros(28, 28, dtype=torch.uint8)
    pixels[3, 20] = 255  # a white dot near the right end of the fourth row
    expected = torch.full((1, 28, 28), -0.1307 / 0.3081)
    expected[0, 3, 20] = (1 - 0.1307) / 0.3081
    expect_close(transformed(student, pixels), expected)
