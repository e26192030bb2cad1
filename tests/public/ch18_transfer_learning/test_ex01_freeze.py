"""Public checks of freeze."""

import torch

from grader.judge.expect import expect_close, expect_true


def test_no_parameter_learns(student):
    """After freezing, neither the weight nor the bias of a linear layer requires a gradient."""
    layer = student.make(torch.nn.Linear, 3, 2)
    student.freeze(layer)
    learning = [name for name, parameter in layer.named_parameters() if parameter.requires_grad]
    expect_true(not learning, "There are parameters that still require a gradient.", "none", ", ".join(learning))


def test_statistics_at_once(student):
    """A frozen batch norm that is called next keeps its running mean of 0."""
    norm = student.make(torch.nn.BatchNorm1d, 2)
    student.freeze(norm)
    norm(torch.tensor([[1.0, 5.0], [3.0, 7.0]]))
    expect_close(norm.state_dict()["running_mean"], torch.zeros(2), name="the running mean")


def test_statistics_after_train(student):
    """A frozen batch norm keeps its running mean of 0 also when it has been sent to train mode again."""
    norm = student.make(torch.nn.BatchNorm1d, 2)
    student.freeze(norm)
    norm.train()
    norm(torch.tensor([[1.0, 5.0], [3.0, 7.0]]))
    expect_close(norm.state_dict()["running_mean"], torch.zeros(2), name="the running mean")
