"""Hidden checks of next_pairs. The oracle looks up one place after the other."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_shape

NAMES = ("the inputs", "the targets")


def slow(indices, window):
    inputs, targets = [], []
    start = 0
    while start + window < len(indices):
        inputs.append([int(indices[start + step]) for step in range(window)])
        targets.append([int(indices[start + step + 1]) for step in range(window)])
        start += window
    return torch.tensor(inputs), torch.tensor(targets)


def expect_pairs(student, draw, sizes):
    cases = [(draw.integers(length, low=0, high=100_000), window) for length, window in sizes]
    results = [student.next_pairs(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, slow(*case), names=NAMES)


def test_any_text(student, draw):
    """Inputs and targets are those of a text of any length and windows of any length."""
    length, window = draw.integers(2, low=3, high=9).tolist()
    expect_pairs(student, draw, [(29, 5), (9 + length, window), (12, 1), (40, 7)])


def test_last_window(student, draw):
    """The last window is there as soon as all its targets are, and not before."""
    expect_pairs(student, draw, [(13, 4), (12, 4), (14, 4), (15, 4), (6, 5), (2, 1), (17, 16)])


def test_short_texts(student, draw):
    """A text that has no complete window gives two empty tensors with rows as long as a window."""
    results = [student.next_pairs(draw.integers(length, low=0, high=9), window) for length, window in ((4, 4), (1, 3))]
    for (inputs, targets), window in zip(results, (4, 3), strict=True):
        expect_shape(inputs, (0, window), "the inputs")
        expect_shape(targets, (0, window), "the targets")


def test_int64_and_text_left_alone(student, draw):
    """Both results are int64, and the text stays as it is."""
    result = expect_same_inputs(student.next_pairs, draw.integers(20, low=0, high=50), 6)
    for part, name in zip(result, NAMES, strict=True):
        expect_dtype(part, torch.int64, name)
