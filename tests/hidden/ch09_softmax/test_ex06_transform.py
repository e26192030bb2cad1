"""Hidden checks of the transform."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_true
from grader.judge.student import Handle


def picture(draw, darkest=0, brightest=255):
    return draw.integers(28, 28, low=darkest, high=brightest + 1).to(torch.uint8)


def normalised(pixels):
    return ((pixels.double() / 255 - 0.1307) / 0.3081)[None].float()


def expect_all(student, pictures):
    """Expect the numbers of every picture, all of which are sent through one transform first."""
    transform = student.build_transform()
    expect_true(isinstance(transform, Handle), "What build_transform returns cannot be called with an image.")
    results = [transform(student.digit_image(pixels.numpy())) for pixels in pictures]
    for pixels, result in zip(pictures, results, strict=True):
        expect_close(result, normalised(pixels), rtol=1e-4)
    return results


@pytest.mark.points(2)
def test_any_picture(student, draw):
    """Every pixel is brought to 0-1 and then normalised, and stays in its place."""
    expect_all(student, [picture(draw), picture(draw)])


def test_faint_and_bright_pictures(student, draw):
    """Every picture is treated alike, however dark or bright it is as a whole."""
    one_grey = torch.full((28, 28), int(draw.integers(1, low=60, high=200)), dtype=torch.uint8)
    expect_all(student, [picture(draw, 0, 90), picture(draw, 150, 240), one_grey])


def test_the_same_picture_again(student, draw):
    """Nothing about the transform is random: the same picture gives the same numbers each time."""
    expect_all(student, [picture(draw)] * 30)


def test_float32(student, draw):
    """The numbers are float32, as the weights of a net are."""
    for result in expect_all(student, [picture(draw), picture(draw)]):
        expect_dtype(result, torch.float32)
