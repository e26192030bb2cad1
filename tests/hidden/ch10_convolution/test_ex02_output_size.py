"""Hidden checks of the output size."""

import pytest
import torch

from grader.judge.expect import expect_close

CASES = 12


def measured(size, kernel, stride, padding, dilation, ceil_mode):
    """The length of what torch makes of an image of one row."""
    row = torch.zeros(1, 1, size)
    if ceil_mode:
        return torch.nn.functional.max_pool1d(row, kernel, stride, padding, dilation, ceil_mode=True).shape[-1]
    return torch.nn.functional.conv1d(row, torch.zeros(1, 1, kernel), None, stride, padding, dilation).shape[-1]


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def compare(student, cases):
    """Expect the sizes that torch makes; all are asked for before any is judged."""
    results = [student.output_size(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, measured(*case), name=f"the size for {case}")


def drawn(draw, ceil_mode, rest=None, largest_dilation=3):
    """Numbers at random that belong together; `rest` says whether the steps leave one."""
    while True:
        kernel, stride, dilation = pick(draw, 1, 5), pick(draw, 1, 5), pick(draw, 1, largest_dilation)
        reach = dilation * (kernel - 1) + 1
        padding = pick(draw, 0, kernel // 2 if ceil_mode else 4)
        size = pick(draw, max(1, reach - 2 * padding), reach + 20)
        if rest is None or bool((size + 2 * padding - reach) % stride) == rest:
            return size, kernel, stride, padding, dilation, ceil_mode


def test_plain_windows(student, draw):
    """In steps of one and without padding, a window of k has size - k + 1 places."""
    compare(student, [(kernel + pick(draw, 0, 30), kernel, 1, 0, 1, False) for kernel in range(1, 7)])


def test_strides(student, draw):
    """Only steps after which the window still fits whole are counted."""
    cases = []
    for stride in range(2, 7):
        kernel, rest, steps = pick(draw, 2, 6), pick(draw, 0, stride - 1), pick(draw, 1, 5)
        cases.append((kernel + steps * stride + rest, kernel, stride, 0, 1, False))
        cases.append((kernel + steps * stride + stride - 1, kernel, stride, 0, 1, False))
    compare(student, cases)


def test_padding(student, draw):
    """Padding lengthens the image at both ends."""
    cases = []
    for stride in (1, 2, 3):
        for padding in (1, 2, 3):
            kernel = pick(draw, 2, 6)
            cases.append((kernel + pick(draw, 0, 20), kernel, stride, padding, 1, False))
    compare(student, cases)


def test_dilation(student, draw):
    """Gaps lie only between the entries of the window: k entries have k - 1 of them."""
    cases = []
    for dilation in (2, 3, 4):
        for kernel in (1, 2, 3, 5):
            reach = dilation * (kernel - 1) + 1
            cases.append((reach + pick(draw, 0, 20), kernel, 1, 0, dilation, False))
    compare(student, cases)


@pytest.mark.points(2)
def test_everything_together(student, draw):
    """Stride, padding and dilation work together, whether or not a rest is left."""
    cases = [drawn(draw, False, rest) for rest in (True, False) for _ in range(CASES)]
    compare(student, cases)


@pytest.mark.points(2)
def test_ceil_mode(student, draw):
    """With ceil_mode a last window hangs over the end where a rest is left, and nothing changes where none is."""
    cases = [drawn(draw, True, rest) for rest in (True, False) for _ in range(CASES)]
    compare(student, cases)


def test_ceil_mode_with_nothing_to_see(student, draw):
    """With ceil_mode no window begins behind the last entry of the image, in the padding or further out."""
    cases = []
    for _ in range(4):
        kernel, steps = pick(draw, 1, 4), pick(draw, 0, 3)
        stride = kernel + pick(draw, 2, 4)
        size = steps * stride + kernel + pick(draw, 1, stride - kernel)  # ends before the next window begins
        cases.append((size, kernel, stride, 0, 1, True))
    for _ in range(4):
        padding, steps = pick(draw, 1, 2), pick(draw, 1, 3)
        kernel, stride = 2 * padding, 2 * padding + 2
        cases.append((steps * stride - padding, kernel, stride, padding, 1, True))  # the next begins right at the end
        rest = pick(draw, 1, 4)  # the next begins behind the padding, too
        cases.append((steps * (kernel + 4) + rest, kernel, kernel + 4, padding, 1, True))
    compare(student, cases)


def test_ceil_mode_with_little_to_see(student, draw):
    """With ceil_mode a window counts that begins at the very last entry of the image, or at the last but one."""
    cases = []
    for padding in (0, 0, 1, 1):
        kernel, steps = pick(draw, 3, 5), pick(draw, 1, 3)
        stride = kernel + pick(draw, 0, 2)
        cases += [(steps * stride - padding + seen, kernel, stride, padding, 1, True) for seen in (1, 2)]
    compare(student, cases)
