"""Hidden checks of fit. The oracle trains the same model with the gradient of the sum of squares."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true

SIZES = [(7, 3, 2), (5, 1, 1), (1, 4, 1), (11, 2, 3)]


def models(student, draw, inputs, outputs, hidden=None):
    """Return a model in the worker and the same one here: one layer, or two with a tanh between them."""
    if hidden is None:
        remote, mine = student.make(torch.nn.Linear, inputs, outputs), torch.nn.Linear(inputs, outputs)
    else:
        layers = [(torch.nn.Linear, inputs, hidden), (torch.nn.Tanh,), (torch.nn.Linear, hidden, outputs)]
        remote = student.make(torch.nn.Sequential, *[student.make(kind, *sizes) for kind, *sizes in layers])
        mine = torch.nn.Sequential(*[kind(*sizes) for kind, *sizes in layers])
    state = {name: 0.5 * draw.normal(*value.shape) for name, value in mine.state_dict().items()}
    mine.load_state_dict(state)
    remote.load_state_dict(state)
    return remote, mine


def samples(draw, size, inputs, outputs):
    return draw.normal(size, inputs, dtype=torch.float32), draw.normal(size, outputs, dtype=torch.float32)


def descend(model, x, y, lr, epochs):
    """Gradient descent on the sum of squares, with the update written out."""
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).sum()
        gradients = torch.autograd.grad(loss, list(model.parameters()))
        losses.append(float(loss.detach()))
        with torch.no_grad():
            for parameter, gradient in zip(model.parameters(), gradients, strict=True):
                parameter -= lr * gradient
    return losses


def expect_losses(losses, expected):
    expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                f"{len(expected)} of them", f"{len(losses)} of them")  # fmt: skip
    for number, (loss, want) in enumerate(zip(losses, expected, strict=True), start=1):
        expect_close(loss, want, atol=1e-6 + 1e-5 * expected[0], name=f"the loss of epoch {number}")


def expect_weights(state, model, epochs):
    expect_true(list(state) == list(model.state_dict()), "The model that was handed over has changed its layers.")
    for name, value in model.state_dict().items():
        expect_close(state[name], value, rtol=1e-3, name=f"{name} after {epochs} epoch{'s' * (epochs != 1)}")


def test_first_loss(student, draw):
    """The first loss is the sum of the squared errors of the model as it came."""
    results = []
    for size, inputs, outputs in SIZES:
        remote, mine = models(student, draw, inputs, outputs)
        x, y = samples(draw, size, inputs, outputs)
        results.append((student.fit(remote, x, y, 0.01, 1), float(((mine(x) - y) ** 2).detach().sum())))
    for losses, expected in results:
        expect_losses(losses, [expected])


def test_one_epoch(student, draw):
    """One epoch is one step against the gradient of the sum of squares, by all samples together."""
    results = []
    for size, inputs, outputs in SIZES:
        remote, mine = models(student, draw, inputs, outputs)
        x, y = samples(draw, size, inputs, outputs)
        student.fit(remote, x, y, 0.02, 1)
        descend(mine, x, y, 0.02, 1)
        results.append((remote.state_dict(), mine))
    for state, mine in results:
        expect_weights(state, mine, 1)


@pytest.mark.points(2)
def test_several_epochs(student, draw):
    """Losses and weights follow gradient descent epoch after epoch, each with its own gradient."""
    results = []
    for (size, inputs, outputs), epochs in zip(SIZES, (5, 8, 3, 4), strict=True):
        remote, mine = models(student, draw, inputs, outputs)
        x, y = samples(draw, size, inputs, outputs)
        losses = student.fit(remote, x, y, 0.02, epochs)
        remote.gradients()  # tells apart what may have gone wrong
        results.append((losses, descend(mine, x, y, 0.02, epochs), remote.state_dict(), mine, epochs))
    for losses, expected, state, mine, epochs in results:
        expect_losses(losses, expected)
        expect_weights(state, mine, epochs)


def test_a_model_of_several_layers(student, draw):
    """Every layer of a deeper model moves as gradient descent moves it."""
    remote, mine = models(student, draw, 3, 2, hidden=6)
    x, y = samples(draw, 7, 3, 2)
    losses = student.fit(remote, x, y, 0.01, 5)
    expected = descend(mine, x, y, 0.01, 5)
    expect_losses(losses, expected)
    expect_weights(remote.state_dict(), mine, 5)


def test_double_precision(student, draw):
    """A model in double precision is trained in double precision, by nothing but the gradient of its loss."""
    remote, mine = models(student, draw, 3, 2)
    remote.double()
    mine.double()
    x, y = draw.normal(7, 3), draw.normal(7, 2)
    student.fit(remote, x, y, 0.02, 5)
    descend(mine, x, y, 0.02, 5)
    for (name, value), now in zip(mine.state_dict().items(), remote.state_dict().values(), strict=True):
        expect_dtype(now, torch.float64, f"{name} after training")
        expect_close(now, value, rtol=1e-6, name=f"{name} after 5 epochs in double precision")


def test_gradients_from_before(student, draw):
    """Gradients that were left in the model before training do not count."""
    remote, mine = models(student, draw, 3, 2)
    x, y = samples(draw, 7, 3, 2)
    remote(draw.normal(5, 3, dtype=torch.float32)).square().sum().backward()
    student.fit(remote, x, y, 0.02, 2)
    descend(mine, x, y, 0.02, 2)
    expect_weights(remote.state_dict(), mine, 2)


def test_train_mode(student, draw):
    """The model learns in train mode, in whatever mode it came: a dropout of everything empties its output."""
    results = []
    for mode in (False, True):
        layer, _ = models(student, draw, 3, 2)
        model = student.make(torch.nn.Sequential, layer, student.make(torch.nn.Dropout, 1.0))
        model.train(mode)
        x, y = samples(draw, 7, 3, 2)
        results.append((student.fit(model, x, y, 0.02, 3), [float((y**2).sum())] * 3))
    for losses, expected in results:
        expect_losses(losses, expected)


def test_the_line_is_found(student, draw):
    """On x = 1, 2, 3 and y = 2, 4, 6 a thousand epochs with lr 0.01 bring the prediction for x = 4 to 8.00."""
    model, _ = models(student, draw, 1, 1)
    x = torch.tensor([[1.0], [2.0], [3.0]])
    model.load_state_dict({"weight": draw.uniform(1, 1, low=-1.0), "bias": draw.uniform(1, low=-1.0)})
    losses = student.fit(model, x, 2 * x, 0.01, 1000)
    model.eval()
    prediction = model(torch.tensor([[4.0]])).detach()
    expect_true(len(losses) == 1000, "There is not one loss for each epoch.", "1000", f"{len(losses)}")
    expect_close(prediction, 8.0, atol=0.004, name="the prediction for x = 4")


def test_the_data_are_left_alone(student, draw):
    """Inputs and targets are as before after training."""
    x, y = samples(draw, 7, 3, 2)
    remote, _ = models(student, draw, 3, 2)
    expect_same_inputs(student.fit, remote, x, y, 0.02, 3)
