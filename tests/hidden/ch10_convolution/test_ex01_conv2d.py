"""Hidden checks of the convolution by hand."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs

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


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def two(draw, low, high):
    """Two different whole numbers from low to high."""
    return tuple(low + number for number in draw.permutation(high - low + 1)[:2].tolist())


def drawn(draw, samples=2, outputs=None):
    """Images and kernels of random sizes, neither square, with other numbers of channels going in and coming out."""
    (height, width), (kh, kw), (channels, other) = two(draw, 6, 9), two(draw, 1, 4), two(draw, 2, 4)
    return draw.normal(samples, channels, height, width), draw.normal(outputs or other, channels, kh, kw)


def compare(student, cases):
    """Expect torch's results; all are asked for before any is judged."""
    results = [student.conv2d(*tensors, **how) for tensors, how in cases]
    for result, (tensors, how) in zip(results, cases, strict=True):
        expect_close(result, torch.nn.functional.conv2d(*tensors, **how))


@pytest.mark.points(2)
def test_random_sizes(student, draw):
    """Images and kernels of any size, several channels included, give what torch's convolution gives."""
    x, weight = drawn(draw)
    compare(student, [*((drawn(draw), {}) for _ in range(3)), ((x.mT, weight), {})])  # one lies column by column


def test_strides(student, draw):
    """In larger steps too the kernel goes on as long as it fits whole, and no further."""
    compare(student, [(drawn(draw), {"stride": stride}) for stride in (2, 3, pick(draw, 2, 4))])


def test_frames(student, draw):
    """The frame of zeros goes all round the image, and the result grows by it on every side."""
    compare(student, [(drawn(draw), {"padding": padding}) for padding in (1, 2, pick(draw, 1, 3))])


def test_pairs(student, draw):
    """Stride and padding may each be a pair, the number for rows first."""
    ways = [{"stride": two(draw, 1, 3)}, {"padding": two(draw, 0, 2)}]
    ways.append({"stride": two(draw, 1, 3), "padding": two(draw, 0, 2)})
    compare(student, [(drawn(draw), how) for how in ways])


def test_bias(student, draw):
    """The bias of an output channel is added once to each of its entries."""
    cases = []
    for how in ({}, {"stride": 2, "padding": 1}):
        x, weight = drawn(draw)
        cases.append(((x, weight, draw.away_from_zero(len(weight))), how))
    compare(student, cases)


def test_smallest_cases(student, draw):
    """One image, one channel, a kernel as large as the image, a kernel of one number: all are convolutions too."""
    cases = [
        ((draw.normal(1, 3, 5, 4), draw.normal(2, 3, 5, 4)), {}),
        ((draw.normal(3, 1, 4, 4), draw.normal(1, 1, 3, 3)), {"stride": 2, "padding": 1}),
        ((draw.normal(1, 1, 1, 1), draw.normal(1, 1, 1, 1)), {"padding": 1, "stride": 2}),
    ]
    compare(student, cases)


def test_dtype(student, draw):
    """The result has the dtype of the images."""
    results = []
    for dtype in (torch.float32, torch.float64):
        x, weight = (tensor.to(dtype) for tensor in drawn(draw))
        results.append((student.conv2d(x, weight, padding=1), dtype))
        results.append((student.conv2d(x, weight, draw.normal(len(weight), dtype=dtype)), dtype))
    for result, dtype in results:
        if not isinstance(result, list):  # a list has no dtype
            expect_dtype(result, dtype)


def test_inputs_are_left_alone(student, draw):
    """Images, kernels and bias are as before after the call."""
    x, weight = drawn(draw)
    expect_same_inputs(student.conv2d, x, weight, draw.normal(len(weight)), stride=1, padding=1)
    expect_same_inputs(student.conv2d, x, weight, draw.normal(len(weight)))
