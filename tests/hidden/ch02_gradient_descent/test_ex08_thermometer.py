"""Hidden checks of the thermometer."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_dtype, expect_same_inputs, expect_true

pytestmark = pytest.mark.from_scratch("autograd", "optim")

T_U = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
T_C = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])
START = torch.tensor([1.0, 0.0])
LOSSES = {1: 1763.884644, 2: 323.090546, 3: 78.929634, 10: 29.105242, 11: 29.104168, 99: 29.023582, 100: 29.022669}
PARAMS = {1: (0.5483, -0.0083), 2: (0.3623, -0.0118), 3: (0.2858, -0.0135), 100: (0.2327, -0.0438)}


def draw_readings(draw, samples, dtype=torch.float64):
    """Return readings, temperatures, parameters to start from and a learning rate that is not too large."""
    t_u = 1.0 + draw.normal(samples)
    t_c = 2 * t_u - 1 + draw.away_from_zero(samples)
    lr = draw.number(0.1, 0.3) / float(1 + t_u.square().mean())
    return draw.away_from_zero(2).to(dtype), t_u.to(dtype), t_c.to(dtype), lr


def loss_and_gradient(params, t_u, t_c):
    """What autograd says."""
    leaf = params.detach().clone().requires_grad_()
    loss = torch.nn.functional.mse_loss(leaf[0] * t_u + leaf[1], t_c)
    return loss.item(), torch.autograd.grad(loss, leaf)[0]


def trajectory(params, t_u, t_c, lr, epochs):
    """Gradient descent with autograd."""
    losses = []
    for _ in range(epochs):
        loss, gradient = loss_and_gradient(params, t_u, t_c)
        losses.append(loss)
        params = params - lr * gradient
    return params, losses


def expect_losses(losses, expected):
    """Compare one by one: the first losses are far larger than the last."""
    expect_true(hasattr(losses, "__getitem__"), "The losses are not a list.")
    got = f"{len(losses)} of them"
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.", f"{len(expected)} of them", got)
    for number, (loss, want) in enumerate(zip(losses, expected, strict=True), start=1):
        expect_close(loss, want, rtol=1e-4, name=f"the loss of epoch {number}")


def test_model_and_loss(student, draw):
    """The model is a straight line and the loss the mean of the squared errors, for any number of readings."""
    answers = []
    for samples in (7, 1, 5):
        params, t_u, t_c, _ = draw_readings(draw, samples)
        t_p = draw.normal(samples)
        answers.append((student.model(t_u, *params), student.loss(t_p, t_c), params, t_u, t_c, t_p))
    for line, value, params, t_u, t_c, t_p in answers:
        expect_close(line, params[0] * t_u + params[1], name="the prediction")
        expect_close(value, torch.nn.functional.mse_loss(t_p, t_c), name="the loss")


def test_gradient(student, draw):
    """The gradient has the derivative for w and then that for b, for any number of readings."""
    answers = []
    for samples in (7, 1, 2, 11):
        params, t_u, t_c, _ = draw_readings(draw, samples)
        t_p = params[0] * t_u + params[1]
        answers.append((student.gradient(t_u, t_c, t_p, *params), loss_and_gradient(params, t_u, t_c)[1]))
    for result, expected in answers:
        expect_close(result, expected, name="the gradient")


def test_one_epoch(student, draw):
    """One epoch moves w and b together, each by lr times its derivative at the start."""
    cases = [draw_readings(draw, samples) for samples in (7, 1, 2)]
    answers = [student.fit(*case, 1) for case in cases]
    for (params, losses), case in zip(answers, cases, strict=True):
        want, expected = trajectory(*case, 1)
        expect_close(as_tensor(params, "params") - case[0], want - case[0], name="the step of the parameters")
        expect_losses(losses, expected)


@pytest.mark.points(2)
def test_several_epochs(student, draw):
    """Parameters and losses follow gradient descent over several epochs, whatever the readings."""
    cases = [(*draw_readings(draw, samples), epochs) for samples, epochs in ((7, 5), (2, 3), (11, 9))]
    answers = [student.fit(*case) for case in cases]
    for (params, losses), case in zip(answers, cases, strict=True):
        want, expected = trajectory(*case)
        expect_losses(losses, expected)
        expect_close(params, want, name=f"the parameters after {case[-1]} epochs")


@pytest.mark.points(2)
def test_hundred_epochs_on_the_thermometer(student):
    """With lr 1e-4 the loss falls from 1763.88 to 29.02 in 100 epochs, and w and b become 0.2327 and -0.0438."""
    answers = {epochs: student.fit(START, T_U, T_C, 1e-4, epochs) for epochs in PARAMS}
    for epochs, (params, _) in answers.items():
        name = f"the parameters after {epochs} epoch{'s' * (epochs > 1)}"
        expect_close(params, torch.tensor(PARAMS[epochs]), rtol=0.0, atol=1e-4, name=name)
    _, losses = answers[100]
    expect_losses(losses, trajectory(START.double(), T_U.double(), T_C.double(), 1e-4, 100)[1])
    for epoch, want in LOSSES.items():
        expect_close(losses[epoch - 1], want, rtol=1e-5, name=f"the loss of epoch {epoch}")


def test_too_large_a_step(student):
    """With lr 1e-2 the loss explodes on the raw readings; on a tenth of them it falls from epoch to epoch."""
    raw = student.fit(START, T_U, T_C, 1e-2, 6)
    scaled = student.fit(START, 0.1 * T_U, T_C, 1e-2, 50)
    for (params, losses), t_u, epochs in ((raw, T_U, 6), (scaled, 0.1 * T_U, 50)):
        want, expected = trajectory(START.double(), t_u.double(), T_C.double(), 1e-2, epochs)
        expect_losses(losses, expected)
        expect_close(params, want, rtol=1e-4, name="the parameters")


def test_single_precision(student, draw):
    """float32 readings and parameters give float32 predictions, gradients and parameters."""
    params, t_u, t_c, lr = draw_readings(draw, 6, dtype=torch.float32)
    line, slopes = student.model(t_u, *params), student.gradient(t_u, t_c, t_u, *params)
    after, _ = student.fit(params, t_u, t_c, lr, 2)
    for result, name in ((line, "the prediction"), (slopes, "the gradient"), (after, "the parameters")):
        expect_dtype(result, torch.float32, name)


def test_double_precision(student, draw):
    """Parameters in double precision stay in it, all the way."""
    case = draw_readings(draw, 5)
    params, _ = student.fit(*case, 3)
    if not isinstance(params, list):  # a list is let through, and has no dtype
        expect_dtype(params, torch.float64, name="the parameters")
    expect_close(params, trajectory(*case, 3)[0], rtol=1e-6, name="the parameters")


def test_inputs_are_left_alone(student, draw):
    """The caller's tensors stay as they are: fit starts from the parameters and returns others."""
    params, t_u, t_c, lr = draw_readings(draw, 6)
    expect_same_inputs(student.model, t_u, *params)
    expect_same_inputs(student.loss, t_u, t_c)
    expect_same_inputs(student.gradient, t_u, t_c, params[0] * t_u + params[1], *params)
    expect_same_inputs(student.fit, params, t_u, t_c, lr, 3)
