"""Hidden checks of the gray picture."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs


def gray(images):
    """Channel by channel."""
    red, green, blue = images.unbind(-3)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check(student, draw, *shapes):
    cases = [2 * draw.normal(*shape) for shape in shapes]  # below 0 and above 1, as standardised pictures are
    results = [student.to_gray(images) for images in cases]
    for result, images in zip(results, cases, strict=True):
        expect_close(result, gray(images))


def test_one_picture(student, draw):
    """A single picture (3, H, W) of any size becomes (H, W)."""
    check(student, draw, (3, 7, 5), (3, 1, 4), (3, 5, 5))


def test_a_batch(student, draw):
    """A batch (N, 3, H, W) becomes (N, H, W)."""
    check(student, draw, (4, 3, 7, 5), (1, 3, 6, 2))


def test_more_axes_in_front(student, draw):
    """Any number of axes may stand in front: a batch of films (N, T, 3, H, W) becomes (N, T, H, W)."""
    check(student, draw, (2, 4, 3, 5, 6), (2, 1, 4, 3, 2, 5))


def test_threes_everywhere(student, draw):
    """The channels are the third axis from the end, even where other axes are three long as well."""
    check(student, draw, (3, 3, 3), (3, 3, 5, 3), (3, 3, 3, 3), (5, 3, 3, 3))


def test_any_layout(student, draw):
    """It makes no difference how the pictures lie in memory: channels last, or the films side by side."""
    cases = [2 * draw.normal(4, 5, 6, 3).permute(0, 3, 1, 2), 2 * draw.normal(5, 2, 3, 4, 6).transpose(0, 1)]
    results = [student.to_gray(images) for images in cases]
    for result, images in zip(results, cases, strict=True):
        expect_close(result, gray(images))


def test_gray_stays_as_bright_as_it_was(student, draw):
    """A picture whose channels are equal has that brightness, because the weights add up to 1."""
    brightness = draw.uniform(4, 6, 5)
    expect_close(student.to_gray(brightness[:, None].repeat(1, 3, 1, 1)), brightness)


def test_the_dtype_stays(student, draw):
    """float32 comes out as float32, and its values are right."""
    images = draw.uniform(2, 3, 4, 5, dtype=torch.float32)
    result = student.to_gray(images)
    expect_dtype(result, torch.float32)
    expect_close(result, gray(images))


def test_double_precision_stays(student, draw):
    """float64 comes out as float64."""
    expect_dtype(student.to_gray(draw.uniform(2, 3, 4, 5)), torch.float64)


def test_the_images_are_left_alone(student, draw):
    """The pictures handed in are as before."""
    expect_same_inputs(student.to_gray, draw.uniform(2, 3, 4, 5))
