"""Hidden checks of devices.

No GPU is needed: PyTorch in the worker is told which devices it has, at the one place where all of its functions ask.
That tensors are moved is seen on the device `meta`, which every computer has and which keeps shapes without numbers.
"""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_raises, expect_true

# Put the names of their devices in the place of all tensors, and tell lists from tuples by their first entry.
DEVICES = """lambda batch: (lambda f: f(f, batch))(
    lambda f, part: str(part.device) if isinstance(part, torch.Tensor)
    else {key: f(f, value) for key, value in part.items()} if isinstance(part, dict)
    else [type(part).__name__, *(f(f, value) for value in part)] if isinstance(part, (list, tuple))
    else part
)"""
OTHERS = "[range(3), {1, 2}, b'12']"
STAYED = """lambda move, others, device: [
    (same == other, type(same).__name__) for same, other in zip(move(others, device), others)]"""
MOVED = "lambda move, batch, device: (devices(move(batch, device)), devices(batch))"


def torch_there(student):
    """PyTorch in the worker."""
    return student.make(torch.get_device_module, "cuda").torch


def equip(student, cuda, mps):
    """Let PyTorch in the worker find these devices, whichever way it is asked for them."""
    there = torch_there(student)
    accelerator = torch.device("cuda") if cuda else torch.device("mps") if mps else None
    there._C._cuda_getDeviceCount = lambda: int(cuda)
    there._C._has_mps = mps
    there._C._mps_is_available = lambda: mps
    there._C._accelerator_getAccelerator = lambda: accelerator
    there._C._accelerator_getDeviceIndex = lambda: 0
    there.cuda.device_count = lambda: int(cuda)
    there.cuda.current_device = lambda: 0
    there.backends.mps.is_available = lambda: mps
    there.backends.mps.is_built = lambda: mps


def moved(student, batch, device):
    """Return on which devices the tensors of the moved batch are, in its build, and those of the batch afterwards."""
    there = torch_there(student)
    devices = there.builtins.eval(DEVICES, {"torch": there})
    return there.builtins.eval(MOVED, {"devices": devices})(student.move, batch, device)


def expect_device(student, device, *names):
    there = torch_there(student)
    expect_true(str(device) in names, "The device differs.", names[0], str(device))
    right = there.builtins.isinstance(device, there.device)
    expect_true(right, "The answer is no torch.device.", f"torch.device('{names[0]}')", "something of that name")


def expect_build(build, expected, sentence):
    expect_true(build == expected, sentence, str(expected), str(build))


def test_cuda_comes_first(student):
    """Where there is cuda, it is chosen, even beside mps."""
    equip(student, True, True)
    expect_device(student, student.pick_device(), "cuda", "cuda:0")


def test_mps_comes_second(student):
    """Where there is mps and no cuda, mps is chosen."""
    equip(student, False, True)
    expect_device(student, student.pick_device(), "mps", "mps:0")


def test_the_cpu_comes_last(student):
    """Where there is neither, the cpu is chosen; None is no preference."""
    equip(student, False, False)
    devices = student.pick_device(), student.pick_device(None)
    for device in devices:
        expect_device(student, device, "cpu")


def test_built_for_a_device_that_is_not_there(student):
    """That PyTorch was built for mps does not mean that the computer has it: then the cpu is chosen."""
    equip(student, False, False)
    there = torch_there(student)
    there._C._has_mps = True
    there.backends.mps.is_built = lambda: True
    expect_device(student, student.pick_device(), "cpu")


def test_a_preference_is_taken_as_given(student):
    """A preference that is a device's name counts, whatever the computer has and whatever would be chosen without."""
    names, chosen = ("cpu", "mps", "cuda", "cuda:1"), []
    for there in (True, False):
        equip(student, there, there)
        chosen += [student.pick_device(name) for name in names]
    for device, name in zip(chosen, 2 * names, strict=True):
        expect_device(student, device, name)


def test_wrong_names(student, draw):
    """What no device is called is refused with a ValueError that contains it."""
    names = ("gpu", "", "cudax", f"device{int(draw.integers(1, low=10, high=1000))}", "cpu:one")
    equip(student, False, False)
    messages = [expect_raises(ValueError, student.pick_device, name) for name in names]
    for message, name in zip(messages, names, strict=True):
        expect_true(name in message, "The message does not say which name is wrong.", f"... {name} ...", message)


def test_tensors_are_moved(student, draw):
    """A tensor, or each of those in a list, a tuple or a dict, is on the device afterwards, with values and dtype."""
    x, y = draw.normal(4, 3, dtype=torch.float32), draw.integers(4, low=0, high=3)
    stayed = student.move([x, y], "cpu")
    results = [moved(student, batch, "meta")[0] for batch in (x, [x, y, x], (x, y), {"x": x, "y": y})]
    expected = ["meta", ["list", "meta", "meta", "meta"], ["tuple", "meta", "meta"], {"x": "meta", "y": "meta"}]
    for result, want in zip(results, expected, strict=True):
        expect_build(result, want, "Not all tensors are on the device, or the batch has another build.")
    for result, tensor in zip(stayed, (x, y), strict=True):
        expect_dtype(result, tensor.dtype, "a tensor of the batch")
        expect_close(result, tensor, name="a tensor of the batch")


def test_nested_batches(student, draw):
    """Lists, tuples and dicts inside one another keep their build, and every tensor in them is moved."""
    x = draw.normal(2, 3)
    batches = (
        {"images": [x, (x, x)], "more": {"labels": x, "deep": [[x]]}},
        [(x, {"a": x, 3: [x]}), [], (), {}, ((x,),)],
    )
    results = [moved(student, batch, torch.device("meta"))[0] for batch in batches]
    inner = ["list", "meta", ["tuple", "meta", "meta"]]
    expected = (
        {"images": inner, "more": {"labels": "meta", "deep": ["list", ["list", "meta"]]}},
        ["list", ["tuple", "meta", {"a": "meta", 3: ["list", "meta"]}], ["list"], ["tuple"], {},
         ["tuple", ["tuple", "meta"]]],
    )  # fmt: skip
    for result, want in zip(results, expected, strict=True):
        expect_build(result, want, "Not all tensors are on the device, or the batch has another build.")


def test_what_is_no_tensor(student, draw):
    """Numbers, texts, None and whatever else is neither tensor nor list, tuple or dict stand where they stood."""
    x = draw.normal(3)
    result, _ = moved(student, {"x": x, "name": "seven", "sizes": (3, 2.5, None, True), "weight": None}, "meta")
    there = torch_there(student)
    others = there.builtins.eval(STAYED, {})(student.move, there.builtins.eval(OTHERS, {}), "meta")
    expected = {"x": "meta", "name": "seven", "sizes": ["tuple", 3, 2.5, None, True], "weight": None}
    expect_true(all(same for same, _ in others), "A range, a set or bytes inside a batch are no longer what they were.")
    expect_build(result, expected, "What is no tensor has changed, or the batch has another build.")


def test_the_batch_is_left_alone(student, draw, device):
    """The lists and dicts handed in still hold their own tensors."""
    x = draw.normal(3)
    _, after = moved(student, {"pair": [x, x], "more": {"x": x}, "x": x}, "meta")
    home = "cpu" if device == "cpu" else f"{device}:0"
    expected = {"pair": ["list", home, home], "more": {"x": home}, "x": home}
    expect_build(after, expected, "The batch handed in has been changed.")
