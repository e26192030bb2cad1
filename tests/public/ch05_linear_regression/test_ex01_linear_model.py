"""Public checks of the model with one weight and one bias."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true


def test_one_prediction_for_each_sample(student):
    """Three samples in three rows give three predictions in three rows."""
    expect_shape(student.LinearModel()(torch.tensor([[1.0], [2.0], [3.0]])), (3, 1))


def test_a_straight_line(student):
    """Equal steps in x are equal steps in the prediction."""
    at = student.LinearModel()(torch.tensor([[-1000.0], [0.0], [1000.0], [2000.0]]))
    expect_shape(at, (4, 1))
    steps = at.detach()[1:] - at.detach()[:-1]
    expect_close(steps, steps[:1].expand(3, 1), atol=1e-5, name="the step from one prediction to the next")


def test_two_trainable_numbers(student):
    """The model has two trainable numbers."""
    model = student.LinearModel()
    model(torch.ones(1, 1))
    count = sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)
    expect_true(count == 2, "model.parameters() holds another number of trainable numbers.", "2", f"{count}")
