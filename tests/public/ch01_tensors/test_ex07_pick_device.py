"""Public checks of devices."""

import torch

from grader.judge.expect import expect_close, expect_raises, expect_true


def test_the_cpu_on_request(student):
    """Who asks for the cpu gets the cpu."""
    device = student.pick_device("cpu")
    expect_true(str(device) == "cpu", "The device differs.", "cpu", str(device))


def test_a_name_that_is_none(student):
    """What no device is called is refused with a ValueError that contains the name."""
    message = expect_raises(ValueError, student.pick_device, "gpu")
    expect_true("gpu" in message, "The message does not say which name is wrong.", "... gpu ...", message)


def test_a_pair_and_a_dict(student):
    """A batch comes back in its own build: a pair as a pair, a dict with the same keys."""
    x, y = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([0, 1])
    pair = student.move((x, y), "cpu")
    expect_true(isinstance(pair, tuple) and len(pair) == 2, "What became of the pair is no pair.")
    expect_close(pair[0], x, name="x")
    expect_close(pair[1], y, name="y")
    table = student.move({"x": x, "name": "two points"}, "cpu")
    expect_true(isinstance(table, dict) and list(table) == ["x", "name"], "The keys of the dict differ.")
    expect_close(table["x"], x, name="x")
    expect_true(table["name"] == "two points", "The name differs.", "two points", str(table["name"]))
