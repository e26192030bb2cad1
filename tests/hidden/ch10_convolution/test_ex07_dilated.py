"""Hidden checks of the convolution with gaps and groups."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

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


def drawn(draw, groups=1, each=None):
    """Images and kernels of random sizes, neither square; in each group other numbers of channels in and out."""
    (height, width), (kh, kw), (inputs, outputs) = two(draw, 7, 10), two(draw, 1, 3), each or two(draw, 2, 4)
    return draw.normal(2, groups * inputs, height, width), draw.normal(groups * outputs, inputs, kh, kw)


def compare(student, cases):
    """Expect torch's results; all are asked for before any is judged."""
    results = [student.conv2d(*tensors, **how) for tensors, how in cases]
    for result, (tensors, how) in zip(results, cases, strict=True):
        expect_close(result, torch.nn.functional.conv2d(*tensors, **how))


def test_without_gaps_and_groups(student, draw):
    """With a dilation of 1 and one group it is the convolution of exercise 1, stride, frame and bias included."""
    cases = [(drawn(draw), {}), (drawn(draw), {"stride": two(draw, 1, 3), "padding": two(draw, 0, 2)})]
    x, weight = drawn(draw)
    compare(student, [*cases, ((x, weight, draw.normal(len(weight))), {"stride": 2, "padding": 1})])


@pytest.mark.points(2)
def test_gaps(student, draw):
    """The entries of the kernel meet entries of the image that lie as far apart as the dilation says."""
    ways = [{"dilation": 2}, {"dilation": 3}, {"dilation": two(draw, 1, 3)}]
    compare(student, [(drawn(draw), how) for how in ways])


def test_gaps_with_strides_and_frames(student, draw):
    """Gaps lie within the kernel, the stride between its places, the frame around the image: none disturbs another."""
    ways = [{"dilation": 2, "stride": 3}, {"dilation": 2, "padding": pick(draw, 1, 3)}]
    ways.append({"dilation": two(draw, 1, 3), "stride": two(draw, 1, 3), "padding": two(draw, 0, 2)})
    compare(student, [(drawn(draw), how) for how in ways])


@pytest.mark.points(2)
def test_groups(student, draw):
    """Each block of neighbouring outputs sees its own block of neighbouring inputs."""
    cases = [(drawn(draw, groups), {"groups": groups}) for groups in (2, 3)]
    compare(student, [*cases, (drawn(draw, 2, (3, 1)), {"groups": 2}), (drawn(draw, 2, (2, 2)), {"groups": 2})])


def test_each_channel_by_itself(student, draw):
    """With as many groups as channels each channel has one output, or several, of its own."""
    cases = [(drawn(draw, groups, (1, outputs)), {"groups": groups}) for groups, outputs in ((4, 1), (3, 2))]
    compare(student, cases)


@pytest.mark.points(2)
def test_everything_together(student, draw):
    """Stride, frame, gaps, groups and bias work together."""
    cases = []
    for groups in (1, 2):
        x, weight = drawn(draw, groups)
        how = {"stride": two(draw, 1, 3), "padding": two(draw, 0, 3), "dilation": two(draw, 1, 3), "groups": groups}
        cases.append(((x, weight, draw.away_from_zero(len(weight))), how))
    compare(student, cases)


@pytest.mark.points(2)
def test_gradients(student, draw):
    """The gradients for images, kernels and bias are right, whatever gradient comes in."""

    def reference(x, weight, bias, **how):
        return torch.nn.functional.conv2d(x, weight, bias, **how)

    tensors = draw.normal(2, 4, 5, 6), draw.normal(2, 2, 2, 3), draw.normal(2)
    expect_gradient(student.conv2d, reference, *tensors, stride=2, padding=1, dilation=(2, 1), groups=2)


def test_dtype(student, draw):
    """The result has the dtype of the images."""
    results = []
    for dtype in (torch.float32, torch.float64):
        x, weight = (tensor.to(dtype) for tensor in drawn(draw, 2))
        results.append((student.conv2d(x, weight, dilation=2, groups=2), dtype))
    for result, dtype in results:
        expect_dtype(result, dtype)


def test_inputs_are_left_alone(student, draw):
    """Images, kernels and bias are as before after the call."""
    x, weight = drawn(draw, 2)
    expect_same_inputs(student.conv2d, x, weight, draw.normal(len(weight)), padding=1, dilation=2, groups=2)
    expect_same_inputs(student.conv2d, x, weight, draw.normal(len(weight)), groups=2)
