"""Public checks of the convolution by hand."""

import pytest
import torch

from grader.judge.expect import expect_close

CONVOLUTIONS = [
    f"{place}.conv{kind}"
    for place in ("torch", "torch.nn.functional")
    for kind in ("1d", "2d", "3d", "_transpose1d", "_transpose2d", "_transpose3d", "_tbc")
]
pytestmark = pytest.mark.from_scratch(
    *CONVOLUTIONS, *(f"torch.nn.{kind}{d}d" for kind in ("Conv", "LazyConv", "ConvTranspose") for d in (1, 2, 3)),
    "torch.convolution", "torch.mkldnn_convolution", "torch.cudnn_convolution", "torch.nn.modules", "torch.nn.grad",
    "torch.nn.quantized", "torch.ao", "torch.ops", "torchvision", "scipy",
)  # fmt: skip


def plane(*rows):
    """One image of one channel: each row a string of numbers."""
    return torch.tensor([[[[float(number) for number in row.split()] for row in rows]]])


FIRST = plane("3 4 6 5 7", "2 4 6 8 2", "1 6 7 8 4", "9 7 4 6 2", "3 7 5 4 1")
FIRST_KERNEL = plane("1 2 3", "4 5 6", "7 8 9")
SECOND = plane("1 2 0 3 1", "0 1 2 3 1", "1 2 1 0 0", "5 2 3 1 1", "2 1 0 1 1")
SECOND_KERNEL = plane("1 2 1", "0 1 0", "2 1 0")


def test_five_by_five_with_a_frame(student):
    """With a frame of one zero, a 3x3 kernel gives a result of the size of the image."""
    expected = plane(
        "91 168 224 215 127", "114 211 295 262 149", "192 259 282 214 122", "194 251 253 169 86", "96 112 110 68 31"
    )
    expect_close(student.conv2d(FIRST, FIRST_KERNEL, padding=1), expected)


def test_five_by_five_in_steps_of_two(student):
    """With a stride of 2 and no frame, a 3x3 kernel has two by two places in a 5x5 image."""
    expected = plane("211 262", "251 169")
    expect_close(student.conv2d(FIRST, FIRST_KERNEL, stride=2), expected)


def test_second_image(student):
    """The second image comes out right in steps of one, in steps of two, and with a frame."""
    results = [student.conv2d(SECOND, SECOND_KERNEL, **how) for how in ({}, {"stride": 2}, {"padding": 1})]
    expect_close(results[0], plane("10 12 12", "18 16 16", "13 9 3"), name="the result in steps of one")
    expect_close(results[1], plane("10 12", "13 3"), name="the result in steps of two")
    framed = plane("1 3 4 10 8", "5 10 12 12 6", "7 18 16 16 8", "11 13 9 3 4", "14 13 9 7 4")
    expect_close(results[2], framed, name="the result with a frame")
