"""Hidden checks of transfer_gain. The oracle trains the same two models with the update written out."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs

CLASSES = 3


def pair(student, draw, scale=1.0):
    """A net with random weights in the worker, and the same one here."""
    make, nn = student.make, torch.nn
    remote = make(nn.Sequential, make(nn.Linear, 4, 6), make(nn.Tanh), make(nn.Linear, 6, CLASSES))
    mine = nn.Sequential(nn.Linear(4, 6), nn.Tanh(), nn.Linear(6, CLASSES))
    state = {name: scale * draw.normal(*value.shape, dtype=torch.float32) for name, value in mine.state_dict().items()}
    remote.load_state_dict(state)
    mine.load_state_dict(state)
    return remote, mine


def samples(draw, count, task):
    """Points with the labels of a task, a drawn matrix: whichever of its rows is nearest in direction."""
    x = draw.normal(count, 4, dtype=torch.float32)
    return x, (x @ task.T).argmax(dim=1)


def descend(model, train, epochs, lr):
    for _ in range(epochs):
        loss = torch.nn.functional.cross_entropy(model(train[0]), train[1])
        gradients = torch.autograd.grad(loss, list(model.parameters()))
        with torch.no_grad():
            for parameter, gradient in zip(model.parameters(), gradients, strict=True):
                parameter -= lr * gradient


def right(model, test):
    return float((model(test[0]).argmax(dim=1) == test[1]).double().mean())


def decided(model, test):
    """Without the samples on which rounding could change the answer."""
    best = model(test[0]).detach().topk(2, dim=1).values
    return best[:, 0] - best[:, 1] > 1e-3


def both(student, draw, epochs, lr, scale=1.0, count=12, used=False):
    """The student's gain and the true one, on samples that leave no doubt; the models afterwards.

    With `used` the models come with gradients from before.
    """
    task = draw.normal(CLASSES, 4, dtype=torch.float32)
    train, test = samples(draw, count, task), samples(draw, 90, task)
    (remote, mine), (other, my_other) = pair(student, draw, scale), pair(student, draw, 0.3)
    for model in (remote, other) if used else ():
        scores = model(draw.normal(5, 4, dtype=torch.float32))
        (scores * draw.normal(5, CLASSES, dtype=torch.float32)).sum().backward()
    for model in (mine, my_other):
        descend(model, train, epochs, lr)
    sure = decided(mine, test) & decided(my_other, test)
    test = test[0][sure], test[1][sure]
    gain = student.transfer_gain(remote, other, train, test, epochs, lr)
    states = [(there.state_dict(), here.state_dict()) for there, here in ((remote, mine), (other, my_other))]
    return gain, right(mine, test) - right(my_other, test), states


def test_the_gain(student, draw):
    """The gain is the difference of the two accuracies on the test samples, whatever its sign."""
    results = [both(student, draw, epochs, 0.5) for epochs in (1, 4, 9)]
    for gain, expected, _ in results:
        expect_close(gain, expected, atol=1e-6, name="the gain")


def test_a_loss_is_told(student, draw):
    """Weights that are large and learnt elsewhere do harm, and the gain says so, below zero."""
    results = [both(student, draw, 12, 0.3, scale=20.0) for _ in range(3)]
    for gain, expected, _ in results:
        expect_close(gain, expected, atol=1e-6, name="the gain")


@pytest.mark.points(2)
def test_both_learn_alike(student, draw):
    """Each of the two models makes the asked number of steps with the asked rate, from where it stood; perhaps none."""
    cases = ((1, 0.7, 12), (5, 0.2, 131), (0, 0.4, 9))
    results = [both(student, draw, epochs, lr, count=count) for epochs, lr, count in cases]
    for gain, expected, states in results:
        expect_states(states)
        expect_close(gain, expected, atol=1e-6, name="the gain")


def test_old_gradients(student, draw):
    """Gradients that the models have kept from a training before do not count."""
    results = [both(student, draw, epochs, 0.3, used=True) for epochs in (1, 3)]
    for _, _, states in results:
        expect_states(states)


def expect_states(states):
    for name, (there, here) in zip(("pretrained", "fresh"), states, strict=True):
        for key, value in here.items():
            expect_close(there[key], value, rtol=1e-3, name=f"{key} of `{name}` afterwards")


def test_both_modes(student, draw):
    """Training is in train mode, the examination in eval mode, in whatever mode the models came."""
    gains = []
    for mode in (True, False):
        # A batch norm after the linear layer: its statistics of the training samples decide the examination. Those of
        # the test samples would give -0.2, and those that it had before 0.2.
        models = []
        for sign in (1.0, -1.0):
            linear = student.make(torch.nn.Linear, 1, 1, bias=False)
            linear.load_state_dict({"weight": torch.ones(1, 1)})
            norm, last = student.make(torch.nn.BatchNorm1d, 1, momentum=1.0), student.make(torch.nn.Linear, 1, 2)
            last.load_state_dict({"weight": torch.tensor([[0.0], [sign]]), "bias": torch.zeros(2)})
            models.append(student.make(torch.nn.Sequential, linear, norm, last))
            models[-1].train(mode)
        centre = 10.0 + 5 * draw.number(0.0, 1.0)
        train = centre + torch.tensor([[-1.0], [1.0]]), torch.tensor([0, 1])
        test = centre + torch.tensor([[-2.0], [1.0], [2.0], [5.0], [6.0]]), torch.tensor([0, 1, 1, 0, 1])
        gains.append(student.transfer_gain(*models, train, test, 1, 1e-4))
    for gain in gains:
        expect_close(gain, 0.6, atol=1e-6, name="the gain of nets with a batch norm")


def test_samples_are_left_alone(student, draw):
    """Training and test samples are as before."""
    task = draw.normal(CLASSES, 4, dtype=torch.float32)
    (remote, _), (other, _) = pair(student, draw), pair(student, draw)
    expect_same_inputs(student.transfer_gain, remote, other, samples(draw, 7, task), samples(draw, 5, task), 2, 0.1)
