"""Hidden checks of tensors in a file.

The files lie in the worker's own folder, from which its check starts and which it finds empty; their names are drawn,
so that none is known before.
"""

import io
import pickle
from unittest import mock

import numpy as np
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true
from grader.judge.link import StudentError

ENDINGS = (".pt", ".pth", ".npz", ".npy", ".json", ".pkl")


def draw_name(draw):
    return f"tensors-{int(draw.integers(1, low=0, high=10**15))}.bin"


def torch_there(student):
    """PyTorch in the worker; its modules give a hand to reach files by."""
    return student.make(torch.get_device_module, "cuda").torch


def write_there(student, name, content):
    file = torch_there(student).builtins.open(name, "wb")
    file.write(content)
    file.close()


def expect_tensors(loaded, expected):
    expect_true(isinstance(loaded, dict), "What is loaded is no dict.")
    expect_true(set(loaded) == set(expected), "The names differ.", str(sorted(expected)), str(sorted(map(str, loaded))))
    for name, tensor in expected.items():
        expect_dtype(loaded[name], tensor.dtype, f"tensor {name!r}")
        truth = tensor.dtype == torch.bool  # which nobody can subtract
        result, want = (1 * torch.as_tensor(loaded[name]), 1 * tensor) if truth else (loaded[name], tensor)
        expect_close(result, want, name=f"tensor {name!r}")


def there_and_back(student, draw, tensors):
    name = draw_name(draw)
    student.save_tensors(name, tensors)
    expect_tensors(student.load_tensors(name), tensors)


def test_shapes_and_names(student, draw):
    """Tensors of any shape come back under their own names, a single number and a tensor without entries included."""
    shapes = {"layer1.weight": (7, 5), "layer1.bias": (7,), "a name": (2, 3, 4, 2), "größe": (), "none": (0, 3)}
    tensors = {name: draw.normal(*shape, dtype=torch.float32) for name, shape in shapes.items()}
    there_and_back(student, draw, tensors)


def test_names_of_any_kind(student, draw):
    """Names differ by a capital or a space, and may be anything: a word that Python's functions use, or a path."""
    names = ("Weight", "weight", " weight ", "file", "args", "a/b")
    there_and_back(student, draw, {name: draw.normal(3, 2, dtype=torch.float32) for name in names})


def test_the_tensors_are_left_alone(student, draw):
    """The dict that is saved holds the same tensors afterwards."""
    tensors = {"first": draw.normal(3, 2), "second": draw.normal(4)}
    expect_same_inputs(student.save_tensors, draw_name(draw), tensors)


def test_dtypes(student, draw):
    """Each tensor comes back with its dtype, and no digit is lost on the way."""
    tensors = {
        "double": draw.normal(4, 3),
        "single": draw.normal(4, 3, dtype=torch.float32),
        "whole": draw.integers(5, low=-(2**60), high=2**60),
        "small": draw.integers(6, low=0, high=256).to(torch.uint8),
        "truth": draw.normal(3, 4) > 0,
    }
    name = draw_name(draw)
    student.save_tensors(name, tensors)
    loaded = student.load_tensors(name)
    expect_tensors(loaded, tensors)
    exact = {key: torch.equal(torch.as_tensor(loaded[key]), tensor) for key, tensor in tensors.items()}
    expect_true(all(exact.values()), "Digits are lost.", "the very same numbers", "numbers close to them")


def test_views(student, draw):
    """A part of a larger tensor, or a transposed one, is saved as what it shows."""
    large = draw.normal(8, 6, dtype=torch.float32)
    there_and_back(student, draw, {"transposed": large.T, "part": large[1:7:2, 2:5], "column": large[:, 3]})


def test_nothing_to_save(student, draw):
    """A dict without tensors comes back as a dict without tensors."""
    there_and_back(student, draw, {})


def test_a_file_is_replaced(student, draw):
    """What is saved under a name that is taken replaces the file, all of it."""
    name = draw_name(draw)
    student.save_tensors(name, {"old": draw.normal(30, 20), "both": draw.normal(4)})
    later = {"both": draw.normal(3), "new": draw.normal(2, 2)}
    student.save_tensors(name, later)
    expect_tensors(student.load_tensors(name), later)


def test_the_file_holds_everything(student, draw):
    """The file has the name that was given, and nothing else is needed: it can be loaded after it was renamed."""
    name, moved = draw_name(draw), draw_name(draw)
    tensors = {"weight": draw.normal(5, 4, dtype=torch.float32), "steps": draw.integers(3, low=0, high=100)}
    student.save_tensors(name, tensors)
    there = torch_there(student)
    endings = {ending: there.os.path.exists(name + ending) for ending in ("", *ENDINGS)}
    others = [name + ending for ending in ENDINGS if endings[ending]]
    expect_true(endings[""], "There is no file of the name that was given.", name, others[0] if others else "no file")
    there.os.replace(name, moved)
    expect_tensors(student.load_tensors(moved), tensors)


class Spell:
    """What changes PyTorch's default dtype when it is unpickled."""

    def __reduce__(self):
        return torch.set_default_dtype, (torch.float64,)


def archive(content):
    file = io.BytesIO()
    torch.save(content, file)
    return file.getvalue()


def spells():
    """Files that change the default dtype where their code is run: one for each kind of careless reader."""
    arrays = io.BytesIO()
    np.savez(arrays, weight=np.array([Spell()], dtype=object))
    text = "__import__('torch').set_default_dtype(__import__('torch').float64)"
    return pickle.dumps({"weight": Spell()}), archive({"weight": Spell()}), arrays.getvalue(), text.encode()


def test_no_code_is_run(student, draw):
    """Code that a stranger put into the file is not run, whether the file is then read or refused."""
    run = []
    for content in spells():
        name = draw_name(draw)
        write_there(student, name, content)
        try:
            student.load_tensors(name)
        except StudentError as error:
            if error.told.todo:
                raise
        run.append(student.make(torch.get_default_dtype) != torch.float32)
        student.make(torch.set_default_dtype, torch.float32)
    expect_true(not any(run), "Loading has run code from the file.", "nothing is run", "PyTorch's settings are changed")


def test_a_file_from_another_computer(student, draw):
    """What torch.save wrote of tensors on a GPU is loaded onto the CPU, by whoever reads files of torch.save."""
    tensors = {"weight": draw.normal(5, 4, dtype=torch.float32), "bias": draw.normal(4)}
    on_cpu, on_gpu = draw_name(draw), draw_name(draw)
    write_there(student, on_cpu, archive(tensors))
    try:
        expect_tensors(student.load_tensors(on_cpu), tensors)
    except (StudentError, AssertionError) as error:
        if isinstance(error, StudentError) and error.told.todo:
            raise
        there_and_back(student, draw, tensors)  # a format of the student's own, which knows no devices
        return
    with mock.patch.object(torch.serialization, "location_tag", lambda storage: "cuda:0"):
        write_there(student, on_gpu, archive(tensors))
    expect_tensors(student.load_tensors(on_gpu), tensors)
