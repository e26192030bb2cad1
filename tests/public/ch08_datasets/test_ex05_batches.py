"""Public checks of the loader."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true

pytestmark = pytest.mark.from_scratch("torch.utils.data")

FIVE = [(torch.tensor([float(i), -float(i)]), torch.tensor(10 * i)) for i in range(5)]


def test_ten_samples_in_fours(student):
    """Ten samples in batches of four make three batches, or two when the last, short one is dropped; eight make two."""
    results = [student.iterations(10, 4, False), student.iterations(10, 4, True), student.iterations(8, 4, False)]
    for result, expected in zip(results, (3, 2, 2), strict=True):
        expect_close(result, expected, name="the number of batches")


def test_five_samples_in_twos(student):
    """Five samples in batches of two come as 0 1, 2 3 and 4; the x of a batch stand in one tensor, and so do the y."""
    batches = list(student.Loader(FIVE, 2, False, False, None))
    expect_true(len(batches) == 3, "The number of batches differs.", "3", f"{len(batches)}")
    for batch, numbers in zip(batches, ([0, 1], [2, 3], [4]), strict=True):
        y = torch.tensor(numbers)
        expect_close(batch, (torch.stack([y, -y], dim=1).float(), 10 * y), names=("the x", "the y"))


def test_last_batch_dropped(student):
    """With drop_last the batch of a single sample is left out."""
    batches = list(student.Loader(FIVE, 2, False, True, None))
    expect_true(len(batches) == 2, "The number of batches differs.", "2", f"{len(batches)}")
