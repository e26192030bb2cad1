"""Hidden checks of the dataset made from files.

The folders lie in the worker's own; other checks leave theirs there too, so every check draws names of its own.
"""

import io

import numpy as np
import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_shape, expect_true


def torch_there(student):
    """PyTorch in the worker; its modules give a hand to reach files by."""
    return student.make(torch.get_device_module, "cuda").torch


def write(there, name, content):
    file = there.builtins.open(name, "wb")
    file.write(content)
    file.close()


def saved(array):
    content = io.BytesIO()
    np.save(content, array)
    return content.getvalue()


def laid_out(student, draw, classes, shape=(2, 3), dtype=np.float64, others=()):
    """Write drawn arrays to root/<class>/<file>, in the given order; return root and {class/file: array}."""
    there = torch_there(student)
    root = f"root-{int(draw.integers(1, low=0, high=10**15))}"
    arrays = {}
    for label, files in classes.items():
        there.os.makedirs(f"{root}/{label}", exist_ok=True)
        for file in files:
            arrays[f"{label}/{file}"] = (50 * draw.uniform(*shape)).numpy().astype(dtype)
            write(there, f"{root}/{label}/{file}", saved(arrays[f"{label}/{file}"]))
    for name in others:
        write(there, f"{root}/{name}", b"no array")
    return root, arrays


def expect_samples(dataset, arrays, classes):
    """Expect the length and every sample, all of which are asked for first."""
    names = sorted(arrays, key=lambda name: name.split("/"))
    count = len(dataset)
    samples = [dataset[index] for index in range(len(names))]
    expect_true(count == len(names), "The length is not the number of files.", f"{len(names)}", f"{count}")
    for index, (name, sample) in enumerate(zip(names, samples, strict=True)):
        label = torch.tensor(sorted(classes).index(name.split("/")[0]))
        want = torch.from_numpy(arrays[name]).float()
        expect_close(sample, (want, label), names=(f"the array of sample {index}", f"the label of sample {index}"))


MANY = {"pear": ["k.npy", "b.npy", "m.npy", "a.npy"], "apple": ["x.npy", "d.npy"], "plum": ["q.npy", "c.npy", "w.npy"]}


@pytest.mark.points(2)
def test_sorted_order(student, draw):
    """Classes and the files of each come in the order of their names, whatever order they were written in."""
    root, arrays = laid_out(student, draw, MANY)
    expect_samples(student.FolderDataset(root), arrays, MANY)


def test_names_are_texts(student, draw):
    """Names with numbers in them are sorted as texts, too."""
    classes = {"9": ["2.npy", "10.npy", "1.npy"], "11": ["30.npy", "4.npy"]}
    root, arrays = laid_out(student, draw, classes)
    expect_samples(student.FolderDataset(root), arrays, classes)


def test_names_before_the_dot(student, draw):
    """The whole name counts when files are sorted, what stands behind the dot with it."""
    classes = {"one": ["a.npy", "a-1.npy", "a b.npy", "a1.npy"]}
    root, arrays = laid_out(student, draw, classes)
    expect_samples(student.FolderDataset(root), arrays, classes)


def test_axes_of_length_one(student, draw):
    """An array keeps its shape, also where an axis has length 1 and where it has no axis at all."""
    cases = [laid_out(student, draw, {"one": ["b.npy", "a.npy"]}, shape) for shape in ((1, 3), (4, 1, 1), (1,), ())]
    samples = [(student.FolderDataset(root)[0], arrays["one/a.npy"]) for root, arrays in cases]
    for sample, array in samples:
        expect_shape(sample[0], array.shape, name="the array")


def test_two_folders(student, draw):
    """Two datasets of different folders do not get into each other's way."""
    other = {"fig": ["c.npy"], "nut": ["e.npy", "d.npy"]}
    cases = [(*laid_out(student, draw, classes), classes) for classes in (MANY, other)]
    datasets = [student.FolderDataset(root) for root, _, _ in cases]
    for dataset, (_, arrays, classes) in zip(datasets, cases, strict=True):
        expect_samples(dataset, arrays, classes)


def test_a_name_that_begins_another(student, draw):
    """Where a class's name is the beginning of another's, its samples come first all the same."""
    classes = {"cat-wild": ["b.npy", "a.npy"], "cat": ["y.npy", "z.npy"], "cat (old)": ["n.npy"]}
    root, arrays = laid_out(student, draw, classes)
    expect_samples(student.FolderDataset(root), arrays, classes)


def test_a_class_without_files(student, draw):
    """A folder without a file still counts as a class, so the labels of the later ones do not move."""
    classes = {"a": ["1.npy"], "b": [], "c": ["2.npy", "1.npy"]}
    root, arrays = laid_out(student, draw, classes)
    expect_samples(student.FolderDataset(root), arrays, classes)


def test_files_of_another_kind(student, draw):
    """Only .npy files right in the folder of a class count, not those beside or deeper, nor files of other kinds."""
    classes = {"even": ["4.npy", "2.npy"], "odd": ["3.npy"]}
    root, arrays = laid_out(student, draw, classes, others=["even/notes.txt", "about.txt", "odd/1.npy.bak", "new.npy"])
    torch_there(student).os.makedirs(f"{root}/odd/older")
    write(torch_there(student), f"{root}/odd/older/5.npy", saved(arrays["odd/3.npy"]))
    expect_samples(student.FolderDataset(root), arrays, classes)


def test_float32(student, draw):
    """Arrays of any shape and dtype become float32 tensors with the same values."""
    for shape, dtype in (((4,), np.float64), ((3, 5, 4), np.uint8), ((2, 2), np.int64)):
        root, arrays = laid_out(student, draw, {"one": ["b.npy", "a.npy"]}, shape, dtype)
        dataset = student.FolderDataset(root)
        expect_samples(dataset, arrays, {"one": []})
        expect_dtype(dataset[0][0], torch.float32, name="the array")


@pytest.mark.points(2)
def test_opened_when_asked_for(student, draw):
    """A file is opened when its sample is asked for: what is written into it until then is what comes out."""
    root, arrays = laid_out(student, draw, MANY)
    dataset = student.FolderDataset(root)
    for name in arrays:
        arrays[name] = arrays[name] + 100
        write(torch_there(student), f"{root}/{name}", saved(arrays[name]))
    expect_samples(dataset, arrays, MANY)
