"""Public checks of the dataset made from a table. Files lie in the worker's own folder."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

LINES = "1,2,3,4,5,6,7,8,0\n0.5,0,0,0,0,0,0,-0.5,1\n9,8,7,6,5,4,3,2,1\n"


def three_samples(student):
    there = student.make(torch.get_device_module, "cuda").torch  # PyTorch in the worker, by which files are reached
    file = there.builtins.open("three.csv", "w")
    file.write(LINES)
    file.close()
    return student.CsvDataset("three.csv")


def test_three_lines(student):
    """A file of three lines holds three samples."""
    expect_true(len(three_samples(student)) == 3, "The length is not the number of lines.")


def test_a_line(student):
    """The second line gives x with its first eight numbers, shape (8,), and y with the last one, shape (1,)."""
    sample = three_samples(student)[1]
    x, y = torch.tensor([0.5, 0, 0, 0, 0, 0, 0, -0.5]), torch.tensor([1.0])
    expect_close(sample, (x, y), names=("x", "y"))
    expect_shape(sample[1], (1,), name="y")
