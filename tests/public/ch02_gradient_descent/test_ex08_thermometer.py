"""Public checks of the thermometer."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("autograd", "optim")

T_U = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
T_C = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])
W, B = torch.tensor(1.0), torch.tensor(0.0)


def test_model_and_loss_of_a_small_case(student):
    """Three readings: the model is a straight line, the loss the mean of the squared errors."""
    t_u, t_c = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([3.0, 8.0, 11.0])
    t_p = torch.tensor([5.0, 8.0, 14.0])
    line = student.model(t_u, torch.tensor(3.0), torch.tensor(2.0))
    value = student.loss(t_p, t_c)
    expect_close(line, t_p, name="the prediction")
    expect_close(value, 13 / 3, name="the loss")


def test_gradient_of_a_small_case(student):
    """Three readings with the errors 2, 0 and 3: the slopes for w and b can be done on paper."""
    t_u, t_c = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([3.0, 8.0, 11.0])
    result = student.gradient(t_u, t_c, torch.tensor([5.0, 8.0, 14.0]), torch.tensor(3.0), torch.tensor(2.0))
    expect_close(result, torch.tensor([28 / 3, 10 / 3]), name="the gradient")


def test_the_start(student):
    """With w = 1 and b = 0 the loss of the thermometer is 1763.8846 and its gradient (4517.2969, 82.6000)."""
    loss = student.loss(T_U, T_C)
    gradient = student.gradient(T_U, T_C, T_U, W, B)
    expect_close(loss, 1763.8846, rtol=1e-5, name="the loss")
    expect_close(gradient, torch.tensor([4517.2969, 82.6000]), rtol=1e-5, name="the gradient")


def test_two_epochs(student):
    """With lr 1e-4 the first two losses are 1763.8846 and 323.0905; the parameters become (0.3623, -0.0118)."""
    params, losses = student.fit(torch.tensor([1.0, 0.0]), T_U, T_C, 1e-4, 2)
    expect_close(losses, [1763.884644, 323.090546], rtol=1e-5, name="the list of losses")
    expect_close(params, torch.tensor([0.3623, -0.0118]), rtol=0.0, atol=1e-4, name="the parameters after two epochs")
