"""Hidden checks of the comparison of optimisers. The oracle takes the steps with the optimisers of torch.optim."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs, expect_true

NAMES = ["SGD", "Adagrad", "Adam", "Adamax", "ASGD", "LBFGS", "RMSprop", "Rprop"]
EARLY = ["SGD", "ASGD", "Adagrad", "RMSprop"]
MOST_MODELS = 20


def expected_losses(make, x, y, epochs, lr, names=NAMES):
    """Return the losses before each step for every name, from models that `make` makes alike."""
    losses = {}
    for name in names:
        model = make()
        optimizer = getattr(torch.optim, name)(model.parameters(), lr=lr)

        def closure(model=model, optimizer=optimizer):
            optimizer.zero_grad()
            loss = ((model(x) - y) ** 2).mean()
            loss.backward()
            return loss

        losses[name] = [float(optimizer.step(closure).detach()) for _ in range(epochs)]
    return losses


def expect_losses(losses, expected):
    expect_true(isinstance(losses, dict), "The result is not a dict.")
    missing = ", ".join(name for name in expected if name not in losses)
    expect_true(not missing, "Some names are missing.", ", ".join(expected), f"all but {missing}")
    for name, wanted in expected.items():
        expect_true(isinstance(losses[name], list | tuple | torch.Tensor), f"The losses of {name} are not a list.")
        expect_true(len(losses[name]) == len(wanted), f"{name} does not have one loss for each epoch.",
                    f"{len(wanted)} of them", f"{len(losses[name])} of them")  # fmt: skip
        for number, (loss, want) in enumerate(zip(losses[name], wanted, strict=True), start=1):
            expect_close(loss, want, rtol=2e-4, atol=2e-5 * max(wanted), name=f"loss {number} of {name}")


def negative(draw, samples):
    """Inputs that PReLU multiplies by its one weight, 0.25 at first, and targets with some noise."""
    x = -draw.uniform(samples, 1, low=0.5, high=3.0, dtype=torch.float32)
    return x, draw.number(1.0, 2.0) * x + 0.5 * draw.normal(samples, 1, dtype=torch.float32)


def linear(student, draw, inputs, outputs):
    """Return two functions that make a linear layer with the same drawn weights: in the worker, and here."""
    state = {"weight": draw.normal(outputs, inputs), "bias": draw.normal(outputs)}
    stock = [student.make(torch.nn.Linear, inputs, outputs) for _ in range(MOST_MODELS)]
    for model in stock:
        model.load_state_dict(state)

    def make():
        model = torch.nn.Linear(inputs, outputs)
        model.load_state_dict(state)
        return model

    return lambda: stock.pop(), make


def test_the_same_start(student, draw):
    """All optimisers start from the same weights, although every model that model_fn makes has others."""
    x, y = draw.normal(7, 1, dtype=torch.float32), 5 + draw.normal(7, 1, dtype=torch.float32)
    losses = student.compare_optimizers(student.LinearModel, x, y, 2, 0.01)
    expect_true(isinstance(losses, dict) and all(name in losses for name in NAMES), "Some names are missing.")
    expect_true(all(len(losses[name]) for name in NAMES), "Some optimisers have no losses.")
    for name in NAMES:
        expect_close(losses[name][0], losses["SGD"][0], name=f"the first loss of {name}, compared with that of SGD,")


@pytest.mark.points(2)
def test_losses_of_every_optimiser(student, draw):
    """The losses of each optimiser are those that torch.optim leads to, with the given learning rate."""
    results = []
    for samples, epochs, lr in ((7, 5, 0.02), (1, 3, 0.1)):
        x, y = negative(draw, samples)
        losses = student.compare_optimizers(torch.nn.PReLU, x, y, epochs, lr)
        results.append((losses, expected_losses(torch.nn.PReLU, x, y, epochs, lr)))
    for losses, expected in results:
        expect_losses(losses, expected)


def test_optimisers_that_look_once(student, draw):
    """SGD, ASGD, Adagrad and RMSprop follow torch.optim for a longer time."""
    x, y = negative(draw, 7)
    losses = student.compare_optimizers(torch.nn.PReLU, x, y, 9, 0.01)
    expect_losses(losses, expected_losses(torch.nn.PReLU, x, y, 9, 0.01, EARLY))


def test_the_optimiser_that_looks_more_often(student, draw):
    """LBFGS has one loss for each step, the one before it, however often it looks at the loss in between."""
    x, y = negative(draw, 7)
    losses = student.compare_optimizers(torch.nn.PReLU, x, y, 3, 0.1)
    expect_losses(losses, expected_losses(torch.nn.PReLU, x, y, 3, 0.1, ["LBFGS"]))


def test_models_of_any_shape(student, draw):
    """The losses are right for models with several inputs and outputs, whose mean runs over all entries."""
    model_fn, make = linear(student, draw, 3, 2)
    x, y = draw.normal(7, 3, dtype=torch.float32), draw.normal(7, 2, dtype=torch.float32)
    losses = student.compare_optimizers(model_fn, x, y, 4, 0.02)
    expect_losses(losses, expected_losses(make, x, y, 4, 0.02))


def test_the_data_are_left_alone(student, draw):
    """Inputs and targets are as before."""
    expect_same_inputs(student.compare_optimizers, torch.nn.PReLU, *negative(draw, 5), 2, 0.01)
