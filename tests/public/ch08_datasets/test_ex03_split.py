"""Public checks of the split."""

import torch

from grader.judge.expect import as_tensor, expect_true


def parts_of(student, n, fractions, seed):
    """The parts as lists of ints."""
    parts = student.split(n, fractions, torch.Generator().manual_seed(seed))
    expect_true(isinstance(parts, list | tuple) and len(parts) == len(fractions), "There is not one part per fraction.")
    return [as_tensor(part, "a part").flatten().tolist() for part in parts]


def test_ten_samples(student):
    """Of ten samples, fractions 0.7, 0.2 and 0.1 make parts of seven, two and one."""
    sizes = [len(part) for part in parts_of(student, 10, [0.7, 0.2, 0.1], 0)]
    expect_true(sizes == [7, 2, 1], "The parts have other sizes.", "[7, 2, 1]", f"{sizes}")


def test_everybody_once(student):
    """Each index from 0 to 9 is in exactly one part."""
    together = sorted(sum(parts_of(student, 10, [0.5, 0.3, 0.2], 1), []))
    expect_true(together == list(range(10)), "An index is missing or occurs twice.", "0 to 9", f"{together}")
