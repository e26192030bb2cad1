"""Public checks of parameter_groups."""

import torch

from grader.judge.expect import expect_true


def test_two_layers(student):
    """Of two layers, the first has rate 0.1 and the second, the head, rate 0.5; each parameter is there once."""
    body, head = student.make(torch.nn.Linear, 3, 2), student.make(torch.nn.Linear, 2, 1)
    model = student.make(torch.nn.Sequential, body, head)
    found = []
    for group in student.parameter_groups(model, head, 0.1, 0.5):
        found += [(float(group["lr"]), tuple(parameter.shape)) for parameter in group["params"]]
    expected = [(0.1, (2,)), (0.1, (2, 3)), (0.5, (1,)), (0.5, (1, 2))]
    expect_true(sorted(found) == expected, "The rates and shapes of the parameters differ.",
                f"{expected}", f"{sorted(found)}")  # fmt: skip
