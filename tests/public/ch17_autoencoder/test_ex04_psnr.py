"""Public checks of psnr."""

import math

import torch

from grader.judge.expect import as_tensor, expect_close, expect_true


def test_a_tenth_everywhere(student):
    """A difference of 0.1 in every pixel is a mean squared error of 0.01, and 20 dB."""
    expect_close(student.psnr(torch.full((2, 3), 0.6), torch.full((2, 3), 0.5)), 20.0)


def test_one_pixel_of_four(student):
    """One pixel of four that is wrong by 0.2 makes the same 20 dB."""
    expect_close(student.psnr(torch.tensor([0.5, 0.3, 0.0, 1.0]), torch.tensor([0.5, 0.5, 0.0, 1.0])), 20.0)


def test_black_for_white(student):
    """A black picture in place of a white one has 0 dB: the error is as large as the peak."""
    expect_close(student.psnr(torch.zeros(3, 3), torch.ones(3, 3)), 0.0, atol=1e-4)


def test_equal_pictures(student):
    """A picture has infinitely many dB to itself."""
    image = torch.tensor([[0.25, 0.5], [0.75, 1.0]])
    ratio = float(as_tensor(student.psnr(image, image.clone()), "the ratio").sum())
    expect_true(ratio == math.inf, "The ratio of equal pictures is not infinite.", "inf", f"{ratio:g}")
