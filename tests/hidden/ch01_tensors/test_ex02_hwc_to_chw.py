"""Hidden checks of the order of axes in pictures."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_shape

SIZES = [(7, 5, 3), (5, 5, 3), (3, 3, 3), (1, 8, 3), (6, 1, 3)]


def picture(draw, height, width, channels, low=0, high=256):
    return draw.integers(height, width, channels, low=low, high=high).to(torch.uint8)


def planes(image):
    """The slow way: number by number."""
    height, width, channels = image.shape
    result = torch.zeros(channels, height, width)
    for row in range(height):
        for column in range(width):
            for channel in range(channels):
                result[channel, row, column] = int(image[row, column, channel]) / 255
    return result


def test_any_size(student, draw):
    """Every number of the picture is found at [channel, row, column], divided by 255, for any size."""
    images = [picture(draw, *sizes) for sizes in SIZES]
    results = [student.hwc_to_chw(image) for image in images]
    for result, image in zip(results, images, strict=True):
        expect_close(result, planes(image))


def test_the_shape(student, draw):
    """Channels come first, then rows, then columns."""
    expect_shape(student.hwc_to_chw(picture(draw, 11, 4, 3)), (3, 11, 4))


def test_planes_of_one_colour(student, draw):
    """In a picture of one colour each plane is of one brightness: the channels do not mix."""
    colour = draw.permutation(200)[:3].to(torch.uint8) + 20
    result = student.hwc_to_chw(colour.repeat(4, 6, 1))
    expect_close(result, (colour / 255).reshape(3, 1, 1).repeat(1, 4, 6))


def test_other_numbers_of_channels(student, draw):
    """One channel (gray), four (with transparency) or two are treated alike."""
    images = [picture(draw, 4, 5, channels) for channels in (1, 4, 2)]
    results = [student.hwc_to_chw(image) for image in images]
    for result, image in zip(results, images, strict=True):
        expect_close(result, planes(image))


def test_dark_pictures(student, draw):
    """A dark picture stays dark: each number is compared with 255, and not with the brightest one of its picture."""
    images = [picture(draw, 5, 4, 3, low=3, high=90), picture(draw, 5, 4, 3, high=2)]  # the second is all but black
    results = [student.hwc_to_chw(image) for image in images]
    for result, image in zip(results, images, strict=True):
        expect_close(result, planes(image))


def test_float32_comes_out(student, draw):
    """The result is of dtype float32."""
    expect_dtype(student.hwc_to_chw(picture(draw, 4, 5, 3)), torch.float32)


def test_the_image_is_left_alone(student, draw):
    """The picture handed in is as before."""
    expect_same_inputs(student.hwc_to_chw, picture(draw, 4, 5, 3))
