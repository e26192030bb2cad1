"""Public checks of max-pooling by hand."""

import pytest
import torch

from grader.judge.expect import expect_close

KINDS = [f"{kind}{d}d" for kind in ("max_pool", "adaptive_max_pool", "fractional_max_pool") for d in (1, 2, 3)]
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{kind}{more}" for place in ("torch", "torch.nn.functional") for kind in KINDS
      for more in ("", "_with_indices")),
    *(f"torch.nn.{kind}MaxPool{d}d" for kind in ("", "Adaptive", "Fractional") for d in (1, 2, 3)),
    *(f"torch.{kind}_max_pool{d}d" for kind in ("quantized", "mkldnn") for d in (1, 2, 3)),
    "torch.nn.modules", "torch.nn.quantized", "torch.ao", "torch.ops", "torchvision", "scipy",
)  # fmt: skip


def plane(*rows):
    """One image of one channel: each row a string of numbers."""
    return torch.tensor([[[[float(number) for number in row.split()] for row in rows]]])


FOUR = plane("3 4 6 5", "2 4 6 8", "1 6 7 8", "9 7 4 6")
FIVE = plane("1 2 0 3 1", "0 1 2 3 1", "1 2 1 0 0", "5 2 3 1 1", "2 1 0 1 1")


def test_two_by_two(student):
    """A window of 2 goes on by 2, so a 4x4 image gives the largest of each of its four quarters."""
    expect_close(student.max_pool2d(FOUR, 2), plane("4 8", "9 8"))


def test_ceil_mode_in_a_small_case(student):
    """A window of 3 on a 5x5 image: one place, and four where it may hang over the end."""
    results = [student.max_pool2d(FIVE, 3, ceil_mode=ceil_mode) for ceil_mode in (False, True)]
    expect_close(results[0], plane("2"), name="the result without ceil_mode")
    expect_close(results[1], plane("2 3", "5 1"), name="the result with ceil_mode")


def test_padding_never_wins(student):
    """In an image of negative numbers the largest is negative too, padded or not."""
    expect_close(student.max_pool2d(-FOUR, 2, padding=1), plane("-3 -4 -5", "-1 -4 -8", "-9 -4 -6"))
