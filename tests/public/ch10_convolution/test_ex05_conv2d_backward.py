"""Public checks of the backward pass of a convolution."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

CONVOLUTIONS = [
    f"{place}.conv{kind}"
    for place in ("torch", "torch.nn.functional")
    for kind in ("1d", "2d", "3d", "_transpose1d", "_transpose2d", "_transpose3d", "_tbc")
]
pytestmark = pytest.mark.from_scratch(
    "autograd", *CONVOLUTIONS,
    *(f"torch.nn.{kind}{d}d" for kind in ("Conv", "LazyConv", "ConvTranspose") for d in (1, 2, 3)),
    "torch.convolution", "torch.mkldnn_convolution", "torch.cudnn_convolution", "torch.nn.modules", "torch.nn.grad",
    "torch.nn.quantized", "torch.ao", "torchvision", "scipy",
)  # fmt: skip

NAMES = ("grad_x", "grad_weight", "grad_bias")


def plane(*rows):
    """One image of one channel: each row a string of numbers."""
    return torch.tensor([[[[float(number) for number in row.split()] for row in rows]]])


IMAGE = plane("1 2 0", "3 1 1", "0 2 2")
KERNEL = plane("1 2", "0 -1")


def gradients(grad_out, x, weight, stride, padding):
    def convolution(x, weight, bias):
        return torch.nn.functional.conv2d(x, weight, bias, stride, padding)

    return vjp(convolution, grad_out, x, weight, torch.zeros(len(weight)))


def test_a_case_done_by_hand(student):
    """For a 3x3 image and a 2x2 kernel each gradient is a sum over the four windows."""
    results = student.conv2d_backward(plane("1 0", "2 -1"), IMAGE, KERNEL)
    expected = (plane("1 2 0", "2 2 -2", "0 -2 1"), plane("6 3", "1 3"), torch.tensor([2.0]))
    expect_close(results, expected, names=NAMES)


def test_steps_of_two_with_a_frame(student):
    """With a stride of 2 and a frame of one the gradient for the image has the size of the image, without frame."""
    grad_out = plane("2 1", "-1 3")
    expected = gradients(grad_out, IMAGE, KERNEL, 2, 1)
    expect_close(student.conv2d_backward(grad_out, IMAGE, KERNEL, stride=2, padding=1), expected, names=NAMES)
