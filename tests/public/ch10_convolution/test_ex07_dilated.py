"""Public checks of the convolution with gaps and groups."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_gradient

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


IMAGE = plane("1 2 0 3 1", "0 1 2 3 1", "1 2 1 0 0", "5 2 3 1 1", "2 1 0 1 1")
KERNEL = plane("1 2 1", "0 1 0", "2 1 0")


def test_gaps_in_a_small_case(student):
    """With a dilation of 2, a 3x3 kernel reaches over the whole 5x5 image and meets every second entry."""
    expect_close(student.conv2d(IMAGE, KERNEL, dilation=2), plane("7"))


def test_groups_in_a_small_case(student):
    """With two groups, the first output sees the first channel only, the second output the second."""
    x = torch.cat([IMAGE, 10 * IMAGE], 1)
    weight = torch.cat([KERNEL, KERNEL])
    expected = torch.tensor([[[[10.0, 12.0], [13.0, 3.0]], [[100.0, 120.0], [130.0, 30.0]]]])
    expect_close(student.conv2d(x, weight, stride=2, groups=2), expected)


def test_gradient(student):
    """Gradients flow back through the result to the image and the kernel."""

    def reference(x, weight, **how):
        return torch.nn.functional.conv2d(x, weight, **how)

    expect_gradient(student.conv2d, reference, IMAGE, KERNEL, padding=1, dilation=2)
