"""Public checks of the order of axes in pictures."""

import torch

from grader.judge.expect import expect_close, expect_dtype

# One row, two columns: an orange pixel and a blue one.
IMAGE = torch.tensor([[[255, 102, 0], [0, 51, 255]]], dtype=torch.uint8)


def test_two_pixels(student):
    """Each channel becomes a plane of its own: red of both pixels, then green, then blue, all between 0 and 1."""
    expected = torch.tensor([[[1.0, 0.0]], [[0.4, 0.2]], [[0.0, 1.0]]])
    expect_close(student.hwc_to_chw(IMAGE), expected)


def test_floats_come_out(student):
    """The numbers that come out are float32."""
    expect_dtype(student.hwc_to_chw(IMAGE), torch.float32)
