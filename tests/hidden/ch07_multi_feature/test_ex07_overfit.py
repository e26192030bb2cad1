"""Hidden checks of early stopping."""

import copy

import pytest
import torch

from grader.judge.expect import expect_close, expect_true

NAMES = ("the best epoch", "the validation losses")


def mse(prediction, y):
    return ((prediction - y) ** 2).mean()


def reference(model, train, validation, lr, weight_decay, max_epochs, patience):
    """Early stopping as the text has it, from a list of all states."""
    parameters, losses, states = list(model.parameters()), [], []
    for _ in range(max_epochs):
        model.train()
        for p, grad in zip(parameters, torch.autograd.grad(mse(model(train[0]), train[1]), parameters), strict=True):
            p.data -= lr * (grad + weight_decay * p.data)
        model.eval()
        with torch.no_grad():
            losses.append(float(mse(model(validation[0]), validation[1])))
        states.append(copy.deepcopy(model.state_dict()))
        best = losses.index(min(losses))
        if len(losses) - 1 - best >= patience:
            break
    return best, losses, states[best]


def run(student, layers, state, *how, before=None):
    """What the student returns for a model of these layers, its state afterwards, and what should have come out."""
    theirs = student.make(torch.nn.Sequential, *(student.make(kind, *sizes) for kind, *sizes in layers))
    ours = torch.nn.Sequential(*(kind(*sizes) for kind, *sizes in layers))
    theirs.load_state_dict(state)
    ours.load_state_dict(state)
    if before:
        before(theirs)
    result = student.fit_with_early_stopping(theirs, *how)
    return result, theirs.state_dict(), reference(ours, *how)


def expect_run(result, after, expected, weights=True):
    best, losses, state = expected
    two = isinstance(result, list | tuple) and len(result) == 2
    expect_true(two, "The result is not the pair of best epoch and validation losses.")
    got = result[1]
    expect_true(isinstance(got, list | tuple | torch.Tensor), "The validation losses are not a list.")
    expect_true(len(got) == len(losses), "The number of epochs differs.", str(len(losses)), str(len(got)))
    expect_close(got, torch.tensor(losses), rtol=1e-3, name=NAMES[1])
    expect_close(result[0], best, name=NAMES[0])
    for name, value in state.items() if weights else ():
        expect_close(after[name], value, rtol=1e-3, atol=1e-6, name=f"{name} of the model afterwards")


def weight(number):
    return {"0.weight": torch.tensor([[float(number)]])}


def sample(number):
    return torch.ones(1, 1), torch.tensor([[float(number)]])


LINE = [(torch.nn.Linear, 1, 1, False)]


def passing_by(draw, size=1.0):
    """One weight on its way to a far target, which passes what the validation sample asks for."""
    start, way = size * draw.number(-1.0, 1.0), size * draw.number(4.0, 6.0)
    return start, sample(start + way), sample(start + draw.number(0.5, 0.6) * way)


def to_and_fro(draw):
    """One weight that swings about its target: every other epoch is worse than the one before, yet it gets better.

    After epoch t it lies way · 0.9**(t + 1) from its target, on alternate sides; the epochs 1, 3 and 5 are each the
    best so far, and from 7 on it has swung too little to come near what the validation sample asks for.
    """
    start, way = draw.number(-1.0, 1.0), draw.number(2.0, 4.0)
    return start, sample(start + way), sample(start + way - draw.number(0.52, 0.54) * way)


@pytest.mark.points(2)
def test_losses(student, draw):
    """The validation losses are those after each update, also where all epochs take place."""
    x, target = draw.normal(7, 3).float(), draw.normal(3, 2).float()
    train, validation = (x, x @ target + 0.1), (2 * x[:5], 2 * x[:5] @ target)
    state = {"0.weight": draw.normal(2, 3).float(), "0.bias": draw.normal(2).float()}
    run_ = run(student, [(torch.nn.Linear, 3, 2)], state, train, validation, 0.05, 0.0, 6, 6)
    expect_run(*run_, weights=False)


@pytest.mark.points(2)
def test_where_it_stops(student, draw):
    """Training ends as soon as `patience` epochs in a row have not been better than the best."""
    runs = []
    # The last two: however little is won, and however large the losses are at first.
    for patience, size in ((1, 1.0), (2, 1.0), (4, 1.0), (2, 0.01), (2, 1e4)):
        start, train, validation = passing_by(draw, size)
        runs.append(run(student, LINE, weight(start), train, validation, 0.05, 0.0, 60, patience))
    for run_ in runs:
        expect_run(*run_, weights=False)


@pytest.mark.points(2)
def test_patience_begins_anew(student, draw):
    """After every new best the patience is whole again."""
    start, train, validation = to_and_fro(draw)
    expect_run(*run(student, LINE, weight(start), train, validation, 0.95, 0.0, 40, 2), weights=False)


def test_better_than_the_best(student, draw):
    """An epoch must be better than the best so far, not only than the one before."""
    start, train, validation = to_and_fro(draw)
    expect_run(*run(student, LINE, weight(start), train, validation, 0.95, 0.0, 40, 3), weights=False)


def test_equal_losses(student, draw):
    """Of several epochs with the same loss the first is the best, and the others do not renew the patience."""
    start = draw.number(0.5, 2.0)
    expect_run(*run(student, LINE, weight(start), sample(start), sample(0), 0.1, 0.0, 9, 3), weights=False)


@pytest.mark.points(2)
def test_best_weights(student, draw):
    """The model ends with the weights that it had after the best epoch."""
    runs = []
    for patience, max_epochs in ((3, 60), (50, 30)):
        start, train, validation = passing_by(draw)
        runs.append(run(student, LINE, weight(start), train, validation, 0.05, 0.0, max_epochs, patience))
    for run_ in runs:
        expect_run(*run_)


def test_weight_decay(student, draw):
    """Weight decay pulls all parameters towards zero in each step, the bias too, as in torch.optim.SGD."""
    start = draw.number(1.0, 2.0)
    runs = [run(student, LINE, weight(start), sample(2 * start), sample(3 * start), 0.1, decay, 6, 6)
            for decay in (0.0, draw.number(0.5, 1.5))]  # fmt: skip
    both = {"0.weight": torch.tensor([[start]]), "0.bias": torch.tensor([start + 1])}
    how = (sample(4 * start), sample(5 * start), 0.1, draw.number(0.5, 1.5), 6, 6)
    runs.append(run(student, [(torch.nn.Linear, 1, 1)], both, *how))
    for run_ in runs:
        expect_run(*run_)


@pytest.mark.points(2)
def test_modes(student, draw):
    """A layer that differs by mode is in train mode for the update and in evaluation mode for the validation loss."""
    layers = [(torch.nn.Linear, 3, 4), (torch.nn.BatchNorm1d, 4), (torch.nn.Linear, 4, 1)]
    best = -1
    while not 0 < best < 6:  # neither the first epoch nor one of the last
        ours = torch.nn.Sequential(*(kind(*sizes) for kind, *sizes in layers))
        state = {name: draw.normal(*value.shape).float() if value.is_floating_point() else value
                 for name, value in ours.state_dict().items()}  # fmt: skip
        state["1.running_var"] = state["1.running_var"].abs() + 0.5
        x, y = draw.normal(9, 3).float(), draw.normal(9, 1).float()
        how = ((x, y), (x[:4] + 1, draw.normal(4, 1).float()), 0.05, 0.0, 9, 9)
        ours.load_state_dict(state)
        best, _, _ = reference(ours, *how)
    expect_run(*run(student, layers, state, *how))


def test_gradients_from_before(student, draw):
    """Gradients left in the model from before do not count."""
    start, train, validation = passing_by(draw)

    def leave_gradients(model):
        (3 * model(train[0])).sum().backward()

    how = (train, validation, 0.05, 0.0, 4, 4)
    expect_run(*run(student, LINE, weight(start), *how, before=leave_gradients), weights=False)


def test_data_are_left_alone(student, draw):
    """The training and the validation samples are as before."""
    start, train, validation = passing_by(draw)
    run(student, LINE, weight(start), train, validation, 0.05, 0.0, 3, 2)
    theirs = student.make(torch.nn.Linear, 1, 1)
    student.fit_with_early_stopping(theirs, train, validation, 0.05, 0.0, 3, 2)
    (_, _, after_train, after_validation, *_), _ = student._link.arguments()
    for now, before in zip((*after_train, *after_validation), (*train, *validation), strict=True):
        expect_close(now, before, name="what was handed over")
