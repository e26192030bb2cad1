"""Hidden checks of training in windows. The oracle trains the same model with a plain loop over the borders."""

import math

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_same_inputs, expect_true


def pair(student, draw, size, kind=torch.nn.RNN, **options):
    """Return a recurrent network in the worker and the same one here: its states are its predictions."""
    options = {"dtype": torch.float64, **options}
    mine = kind(size, size, **options)
    state = {name: 0.5 * draw.normal(*value.shape) for name, value in mine.state_dict().items()}
    mine.load_state_dict(state)
    remote = student.make(kind, size, size, **options)
    remote.load_state_dict(state)
    return remote, mine


def in_windows(model, sequence, window, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    last = len(sequence) - 1
    losses = []
    for _ in range(epochs):
        state, total = None, 0.0
        for start in range(0, last, window):
            stop = min(start + window, last)
            predictions, state = model(sequence[start:stop], None if state is None else state.detach())
            squares = (predictions - sequence[start + 1 : stop + 1]) ** 2
            optimizer.zero_grad()
            squares.mean().backward()
            optimizer.step()
            total += float(squares.detach().sum())
        losses.append(total / sequence[1:].numel())
    return losses


def follow(student, remote, mine, sequence, window, epochs, lr):
    """Return what is to be compared: losses and weights, theirs and ours."""
    losses = expect_same_inputs(student.train, remote, sequence, window, epochs, lr)
    remote.gradients()  # tells apart what may have gone wrong
    expected = in_windows(mine, sequence, window, epochs, lr)
    return losses, expected, remote.state_dict(), mine.state_dict()


def expect_followed(results):
    for losses, expected, state, after in results:
        expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
        expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                    f"{len(expected)} of them", f"{len(losses)} of them")  # fmt: skip
        expect_close(losses, torch.tensor(expected), name="the losses" if len(expected) > 1 else "the loss")
        for name, value in after.items():
            expect_close(state[name], value, rtol=1e-3, name=f"{name} after training")


@pytest.mark.points(2)
def test_one_epoch(student, draw):
    """In one epoch losses and weights are those of windows with the state carried over, a short last one included."""
    results = []
    for steps, batch, size, window in ((13, 2, 3, 4), (12, 3, 2, 4), (6, 1, 4, 1), (5, 2, 2, 20)):
        remote, mine = pair(student, draw, size)
        results.append(follow(student, remote, mine, draw.normal(steps, batch, size), window, 1, 0.05))
    expect_followed(results)


@pytest.mark.points(3)
def test_several_epochs(student, draw):
    """Every epoch starts without a state and goes on with the weights and the optimizer of the one before."""
    results = []
    for steps, batch, size, window, epochs in ((11, 2, 3, 3, 3), (7, 1, 2, 2, 4), (6, 2, 3, 5, 3)):
        remote, mine = pair(student, draw, size)
        results.append(follow(student, remote, mine, draw.normal(steps, batch, size), window, epochs, 0.05))
    expect_followed(results)


def test_gradients_from_before(student, draw):
    """Each step takes the gradient of its own window alone, whatever gradients the model has brought along."""
    remote, mine = pair(student, draw, 3)
    sequence = draw.normal(7, 2, 3)
    (remote(sequence)[0] * draw.normal(7, 2, 3)).sum().backward()
    expect_followed([follow(student, remote, mine, sequence, 3, 2, 0.05)])


def test_train_mode(student, draw):
    """The model learns in train mode, in whatever mode it came: a dropout of everything silences its first layer."""
    results = []
    for mode in (False, True):
        remote, mine = pair(student, draw, 3, num_layers=2, dropout=1.0)
        remote.train(mode)
        results.append(follow(student, remote, mine, draw.normal(8, 2, 3), 3, 2, 0.05)[:2])
    for losses, expected in results:
        expect_close(losses, torch.tensor(expected), name="the losses")


def test_another_network(student, draw):
    """Any network with a state can be trained, in float32 too, such as a GRU."""
    results = []
    for dtype in (torch.float64, torch.float32):
        remote, mine = pair(student, draw, 3, torch.nn.GRU, dtype=dtype)
        results.append(follow(student, remote, mine, draw.normal(9, 2, 3, dtype=dtype), 4, 3, 0.02)[:2])
    for losses, expected in results:
        expect_close(losses, torch.tensor(expected), rtol=1e-3, name="the losses")


@pytest.mark.points(2)
@pytest.mark.limits(wall=20)
def test_a_round_trip(student, draw):
    """A network learns in windows where a point that goes round a circle will be next."""
    angles = 0.4 * torch.arange(61) + draw.number(0.0, 6.0)
    sequence = 0.7 * torch.stack([angles.cos(), angles.sin()], 1)[:, None].float()
    model = student.make(torch.nn.RNN, 2, 2)
    shapes = {"weight_ih_l0": (2, 2), "weight_hh_l0": (2, 2), "bias_ih_l0": (2,), "bias_hh_l0": (2,)}
    model.load_state_dict({name: 0.3 * draw.normal(*shape, dtype=torch.float32) for name, shape in shapes.items()})
    losses = [float(as_tensor(loss, "a loss")) for loss in student.train(model, sequence, 6, 25, 0.02)]
    expect_true(len(losses) == 25, "There is not one loss for each epoch.", "25", f"{len(losses)}")
    expect_true(losses[-1] < 0.02, "The last loss is too large.", "below 0.02", f"{losses[-1]:.4g}")
    with torch.no_grad():
        predictions, _ = model(sequence[:-1], None)
    now = float(((predictions.detach() - sequence[1:]) ** 2).mean())
    expect_true(math.isfinite(now) and now < 0.02, "The model that was handed over has not learnt it.",
                "a loss below 0.02", f"{now:.4g}")  # fmt: skip
