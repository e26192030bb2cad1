"""Public checks of the dataset made from files. The folder lies in the worker's own."""

import io

import numpy as np
import torch

from grader.judge.expect import expect_close, expect_true

FILES = {"cat/b.npy": [3.0, 4.0], "ant/c.npy": [5.0, 6.0], "cat/a.npy": [1.0, 2.0]}


def three_samples(student):
    there = student.make(torch.get_device_module, "cuda").torch  # PyTorch in the worker, by which files are reached
    for name, numbers in FILES.items():
        content = io.BytesIO()
        np.save(content, np.array(numbers))
        there.os.makedirs(f"animals/{name.split('/')[0]}", exist_ok=True)
        file = there.builtins.open(f"animals/{name}", "wb")
        file.write(content.getvalue())
        file.close()
    return student.FolderDataset("animals")


def test_three_files(student):
    """Three files in two folders are three samples."""
    expect_true(len(three_samples(student)) == 3, "The length is not the number of files.")


def test_samples_in_order(student):
    """ant/c.npy is the first sample, with label 0; then come a.npy and b.npy of cat, with label 1."""
    dataset = three_samples(student)
    samples = [dataset[index] for index in range(3)]
    expected = [([5.0, 6.0], 0), ([1.0, 2.0], 1), ([3.0, 4.0], 1)]
    for number, (sample, (numbers, label)) in enumerate(zip(samples, expected, strict=True)):
        names = (f"the array of sample {number}", f"the label of sample {number}")
        expect_close(sample, (torch.tensor(numbers), torch.tensor(label)), names=names)
