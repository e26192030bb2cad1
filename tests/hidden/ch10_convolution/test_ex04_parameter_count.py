"""Hidden checks of the parameter count."""

import torch

from grader.judge.expect import expect_close

CASES = 6


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def counted(in_channels, out_channels, kernel, bias):
    """The numbers in a layer of torch's."""
    layer = torch.nn.Conv2d(in_channels, out_channels, kernel, bias=bias, device="meta")
    return sum(parameter.numel() for parameter in layer.parameters())


def compare(student, cases):
    """Expect torch's numbers; all are asked for before any is judged."""
    results = [student.conv_parameters(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, counted(*case), rtol=0.0, name="the count")


def drawn(draw, bias):
    """Numbers of channels that differ, and a kernel of an odd or even size."""
    channels = pick(draw, 2, 20)
    return channels, channels + pick(draw, 1, 30), pick(draw, 2, 9), bias


def test_with_bias(student, draw):
    """The count is that of torch's layer, weight and bias together, whichever side has more channels."""
    cases = [drawn(draw, True) for _ in range(CASES)]
    compare(student, [*cases, *((outputs, inputs, kernel, bias) for inputs, outputs, kernel, bias in cases)])


def test_without_bias(student, draw):
    """Without a bias only the entries of the weight count."""
    cases = [drawn(draw, False) for _ in range(CASES)]
    compare(student, [*cases, *((outputs, inputs, kernel, bias) for inputs, outputs, kernel, bias in cases)])


def test_kernels_that_are_not_square(student, draw):
    """A kernel may be a pair of numbers that differ."""
    cases = []
    for bias in (True, False, True):
        inputs, outputs, rows, _ = drawn(draw, bias)
        cases.append((inputs, outputs, (rows, rows + pick(draw, 1, 4)), bias))
    compare(student, cases)


def test_one_channel(student, draw):
    """One channel in, one channel out, a kernel of one number: nothing is lost in the smallest layers."""
    kernel, many = pick(draw, 2, 9), pick(draw, 2, 30)
    compare(student, [(1, 1, 1, True), (1, many, kernel, True), (many, 1, kernel, True), (many, many, 1, False)])
