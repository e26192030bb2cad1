"""Public checks of the curve of sigmoids."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.properties import expect_parameter_count


def test_how_many_numbers_are_learnt(student):
    """Five sigmoids have sixteen numbers to learn, and four samples give a result of shape (4, 1)."""
    model = student.CurveModel(5)
    expect_parameter_count(model, 16, torch.ones(4, 1))
    expect_shape(model(torch.ones(4, 1)), (4, 1))


def test_first_loss(student):
    """For a model that answers 1 to everything, with targets 3 and 0, the first loss is (4 + 1) / 2."""
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.zeros(1, 1), "bias": torch.ones(1)})
    losses = student.fit(model, torch.tensor([[1.0], [2.0]]), torch.tensor([[3.0], [0.0]]), 1, 0.1)
    expect_close(losses, torch.tensor([2.5]), name="the losses")


def test_a_line_is_learnt(student):
    """A linear model learns the line y = 2x: the loss ends near zero."""
    x = torch.tensor([[-1.0], [0.0], [1.0], [2.0]])
    losses = student.fit(student.make(torch.nn.Linear, 1, 1), x, 2 * x, 200, 0.1)
    expect_true(float(losses[-1]) < 1e-2, "The last loss is far from zero.", "less than 0.01", f"{losses[-1]:.4g}")
