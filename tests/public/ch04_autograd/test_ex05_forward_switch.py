"""Public checks of calc_forward, with prediction = w * x at w = 1: for x = 1, 2, 3 and y = 2x the loss is 14/3."""

import torch

from grader.judge.expect import expect_attached, expect_close, expect_true

X = torch.tensor([[1.0], [2.0], [3.0]])


def line(student):
    model = student.make(torch.nn.Linear, 1, 1, bias=False)
    model.load_state_dict({"weight": torch.tensor([[1.0]])})
    return model


def test_training(student):
    """While training the loss is 4.6667, and backward finds the gradient -9.3333."""
    model = line(student)
    loss = student.calc_forward(model, X, 2 * X, torch.nn.functional.mse_loss, True)
    expect_close(loss, 14 / 3, name="the loss")
    expect_attached(loss, "the loss")
    (1.0 * loss).sum().backward()
    expect_close(model.gradients()["weight"], torch.tensor([[-28 / 3]]), name="the gradient for w")


def test_validation(student):
    """While validating the loss is the same number, and carries no graph."""
    loss = student.calc_forward(line(student), X, 2 * X, torch.nn.functional.mse_loss, False)
    expect_close(loss, 14 / 3, name="the loss")
    expect_true(not getattr(loss, "requires_grad", False), "The loss of a validation requires a gradient.")


def test_autograd_is_on_again(student):
    """After a validation autograd is on again, as it was before."""
    student.calc_forward(line(student), X, 2 * X, torch.nn.functional.mse_loss, False)
    expect_true(student.make(torch.is_grad_enabled) is True, "Autograd is still switched off after the call.")
