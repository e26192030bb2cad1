"""Hidden checks of max-pooling by hand."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs

KINDS = [f"{kind}{d}d" for kind in ("max_pool", "adaptive_max_pool", "fractional_max_pool") for d in (1, 2, 3)]
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{kind}{more}" for place in ("torch", "torch.nn.functional") for kind in KINDS
      for more in ("", "_with_indices")),
    *(f"torch.nn.{kind}MaxPool{d}d" for kind in ("", "Adaptive", "Fractional") for d in (1, 2, 3)),
    *(f"torch.{kind}_max_pool{d}d" for kind in ("quantized", "mkldnn") for d in (1, 2, 3)),
    "torch.nn.modules", "torch.nn.quantized", "torch.ao", "torch.ops", "torchvision", "scipy",
)  # fmt: skip


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def two(draw, low, high):
    """Two different whole numbers from low to high."""
    return tuple(low + number for number in draw.permutation(high - low + 1)[:2].tolist())


def images(draw, low=6, high=9):
    """Two images of random size, not square, of two or three channels; no two entries are equal."""
    height, width = two(draw, low, high)
    return draw.normal(2, pick(draw, 2, 3), height, width)


def compare(student, cases):
    """Expect torch's results; all are asked for before any is judged."""
    results = [student.max_pool2d(x, *how, **more) for x, how, more in cases]
    for result, (x, how, more) in zip(results, cases, strict=True):
        expect_close(result, torch.nn.functional.max_pool2d(x, *how, **more))


@pytest.mark.points(2)
def test_random_sizes(student, draw):
    """Images and windows of any size give the largest entry of each window, one window beside the other."""
    cases = [(images(draw), (kernel,), {}) for kernel in (2, 3, pick(draw, 1, 4))]
    cases.append((images(draw).mT, (2,), {}))  # these lie in memory column by column
    compare(student, [*cases, (images(draw), (two(draw, 1, 4),), {})])


def test_strides(student, draw):
    """The stride may be smaller or larger than the window, and may be a pair, rows first."""
    ways = [(3, 1), (2, 3), (pick(draw, 2, 3), two(draw, 1, 4)), (two(draw, 1, 3), two(draw, 1, 3))]
    compare(student, [(images(draw), how, {}) for how in ways])


def test_padding(student, draw):
    """Padding moves the windows and is never the largest, not even where the whole image is negative."""
    ways = [((2,), {"padding": 1}), ((3, 2), {"padding": 1}), ((4, pick(draw, 1, 3)), {"padding": two(draw, 0, 2)})]
    cases = [(images(draw), *way) for way in ways]
    below = [(size * (-x.abs() - 1), *way) for size in (1, 1e12) for x, *way in cases]
    compare(student, cases + below)


@pytest.mark.points(2)
def test_ceil_mode(student, draw):
    """With ceil_mode the rest at the end gets a window too, and negative numbers stay what they are."""
    cases = []
    for kernel, rest in ((2, 1), (3, 1), (3, 2), (4, pick(draw, 1, 3))):
        height, width = (steps * kernel + rest for steps in two(draw, 1, 3))
        cases.append((draw.normal(2, 2, height, width) - 2, (kernel,), {"ceil_mode": True}))
    cases.append((images(draw) - 2, (3, 2), {"padding": 1, "ceil_mode": True}))
    cases.append((images(draw) - 2, (two(draw, 2, 4), two(draw, 1, 3)), {"padding": (1, 0), "ceil_mode": True}))
    compare(student, cases)


def test_ceil_mode_with_nothing_to_see(student, draw):
    """With ceil_mode no window begins outside the image, in the padding at its end or further out."""
    steps, others = two(draw, 1, 2)
    cases = [
        (draw.normal(2, 2, 3 * steps, 3 * others), (2, 3), {"ceil_mode": True}),
        (draw.normal(2, 2, 2 * steps + 1, 2 * others + 1), (2, 2), {"padding": 1, "ceil_mode": True}),
    ]
    compare(student, cases)


def test_smallest_cases(student, draw):
    """One image of one channel, a window as large as the image, a window of one entry: all can be pooled."""
    cases = [
        (draw.normal(1, 1, 4, 5), ((4, 5),), {}),
        (draw.normal(3, 1, 3, 3), (1,), {}),
        (draw.normal(1, 4, 5, 5), (2, 1), {"padding": 1}),
    ]
    compare(student, cases)


@pytest.mark.points(2)
def test_gradient(student, draw):
    """What comes in for a window goes to its largest entry, and adds up where windows share it."""
    ways = [{"kernel": 2}, {"kernel": 3, "stride": 1, "padding": 1}, {"kernel": (2, 3), "ceil_mode": True}]
    for how in ways:
        x = draw.normal(2, 2, 5, 4)

        def reference(x, kernel, **more):
            return torch.nn.functional.max_pool2d(x, kernel, **more)

        expect_gradient(student.max_pool2d, reference, x, **how)


def test_dtype(student, draw):
    """The result has the dtype of the images."""
    results = [(student.max_pool2d(images(draw).to(dtype), 2, padding=1), dtype)
               for dtype in (torch.float32, torch.float64)]  # fmt: skip
    for result, dtype in results:
        expect_dtype(result, dtype)


def test_input_is_left_alone(student, draw):
    """The images are as before after the call."""
    expect_same_inputs(student.max_pool2d, images(draw), 3, stride=2, padding=1, ceil_mode=True)
    expect_same_inputs(student.max_pool2d, images(draw), 2)
