"""Hidden checks of the backward pass of a convolution."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true, vjp

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


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def two(draw, low, high):
    """Two different whole numbers from low to high."""
    return tuple(low + number for number in draw.permutation(high - low + 1)[:2].tolist())


def drawn(draw, stride=1, padding=0):
    """Images and kernels of random sizes, neither square, and a random gradient for what their convolution gives."""
    (height, width), (kh, kw), (channels, outputs) = two(draw, 5, 8), two(draw, 1, 4), two(draw, 2, 4)
    return with_gradient(draw, draw.normal(2, channels, height, width), draw.normal(outputs, channels, kh, kw),
                         stride, padding)  # fmt: skip


def with_gradient(draw, x, weight, stride=1, padding=0):
    shape = torch.nn.functional.conv2d(x, weight, None, stride, padding).shape
    return draw.normal(*shape), x, weight, stride, padding


def gradients(grad_out, x, weight, stride, padding):
    """What autograd finds."""

    def convolution(x, weight, bias):
        return torch.nn.functional.conv2d(x, weight, bias, stride, padding)

    return vjp(convolution, grad_out, x, weight, torch.zeros(len(weight), dtype=weight.dtype))


def compare(student, cases, part=slice(3)):
    """Expect autograd's gradients; all are asked for before any is judged."""
    results = [student.conv2d_backward(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        three = isinstance(result, list | tuple) and len(result) == 3
        expect_true(three, "The result is not the three gradients grad_x, grad_weight and grad_bias.")
        expect_close(result[part], gradients(*case)[part], names=NAMES[part])


def test_gradient_for_the_images(student, draw):
    """The gradient for the images is the sum over all windows in which an entry took part."""
    compare(student, [drawn(draw) for _ in range(3)], slice(0, 1))


def test_gradient_for_the_kernels(student, draw):
    """The gradient for the kernels is the sum over all places and all images."""
    compare(student, [drawn(draw) for _ in range(3)], slice(1, 2))


def test_gradient_for_the_bias(student, draw):
    """The gradient for the bias of an output channel is the sum of all that comes in for that channel."""
    compare(student, [drawn(draw) for _ in range(3)], slice(2, 3))


@pytest.mark.points(2)
def test_strides(student, draw):
    """All three are right in larger steps too, and entries that no window reached get a gradient of zero."""
    cases = [drawn(draw, stride) for stride in (2, pick(draw, 2, 3))]
    weight = draw.normal(3, 2, 2, 1)
    cases.append(with_gradient(draw, draw.normal(2, 2, 7, 6), weight, 3))  # a rest is left at both ends
    compare(student, [*cases, drawn(draw, two(draw, 1, 3))])


@pytest.mark.points(2)
def test_frames(student, draw):
    """All three are right with a frame, whose own gradient belongs to nobody."""
    frames = (1, 2, (0, pick(draw, 1, 2)), (pick(draw, 1, 2), 0))
    compare(student, [drawn(draw, 1, padding) for padding in frames])


@pytest.mark.points(2)
def test_strides_and_frames(student, draw):
    """Stride and padding together give the right gradients, as numbers and as pairs."""
    cases = [drawn(draw, 2, 1), drawn(draw, two(draw, 1, 3), pick(draw, 1, 2)), drawn(draw, 3, two(draw, 0, 2))]
    compare(student, [*cases, drawn(draw, two(draw, 1, 3), two(draw, 0, 2))])


def test_smallest_cases(student, draw):
    """One image, one channel, one output, a kernel as large as the image: the gradients keep all their axes."""
    cases = [
        with_gradient(draw, draw.normal(1, 1, 3, 4), draw.normal(1, 1, 3, 4)),
        with_gradient(draw, draw.normal(3, 1, 4, 4), draw.normal(1, 1, 1, 1), 2),
        with_gradient(draw, draw.normal(1, 2, 3, 3), draw.normal(2, 2, 3, 3), 1, 1),
    ]
    compare(student, cases)


def test_dtype(student, draw):
    """float32 images and kernels give float32 gradients, float64 ones give float64."""
    results = []
    for dtype in (torch.float32, torch.float64):
        grad_out, x, weight, *how = drawn(draw, 2, 1)
        results.append((student.conv2d_backward(grad_out.to(dtype), x.to(dtype), weight.to(dtype), *how), dtype))
    for result, dtype in results:
        for gradient, name in zip(result, NAMES, strict=True):
            if not isinstance(gradient, list):  # a list has no dtype
                expect_dtype(gradient, dtype, name)


def test_inputs_are_left_alone(student, draw):
    """Images, kernels and incoming gradient are as before after the call."""
    expect_same_inputs(student.conv2d_backward, *drawn(draw, 2, 1))
    expect_same_inputs(student.conv2d_backward, *drawn(draw))
