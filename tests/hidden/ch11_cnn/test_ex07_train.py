"""Hidden checks of train. Optimiser and learning rate are the student's own, so most checks ask what holds for any."""

import itertools
import math

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_true
from grader.judge.link import StudentError
from grader.judge.properties import unrecorded

CLASSES = 5


def fixed(student):
    """A model whose scores are its inputs, if these are positive: its one parameter acts on negative ones only."""
    return student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), student.make(torch.nn.PReLU))


def batches(draw, *sizes):
    """Positive scores, spread more widely in each further batch, and random labels."""
    spread = [(draw.uniform(size, CLASSES, low=0.1, high=2.0 + 4 * k, dtype=torch.float32), size)
              for k, size in enumerate(sizes)]  # fmt: skip
    return [(x, draw.integers(size, low=0, high=CLASSES)) for x, size in spread]


def mean_loss(data):
    return float(F.cross_entropy(torch.cat([x for x, _ in data]), torch.cat([y for _, y in data])))


def expect_losses(losses, expected):
    expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                f"{len(expected)} of them", f"{len(losses)} of them")  # fmt: skip
    expect_close(losses, torch.tensor(expected), name="the losses" if len(expected) > 1 else "the loss")


def groups(draw, count, inputs=12, classes=3):
    """Samples around one centre for each class."""
    y = torch.arange(count) % classes
    centres = 2 * draw.normal(classes, inputs, dtype=torch.float32)
    return centres[y] + 0.3 * draw.normal(count, inputs, dtype=torch.float32), y


@pytest.mark.points(2)
def test_loss_of_an_epoch(student, draw, device):
    """The loss of an epoch is the mean over its samples when all batches are equally long."""
    data = batches(draw, 4, 4, 4)
    expect_losses(student.train(fixed(student), data, 1, device), [mean_loss(data)])


@pytest.mark.points(2)
def test_a_short_last_batch(student, draw, device):
    """Every sample counts alike in the loss of an epoch, also in a short batch."""
    for sizes in ((7, 7, 2), (3, 8), (1,)):
        data = batches(draw, *sizes)
        expect_losses(student.train(fixed(student), data, 1, device), [mean_loss(data)])


@pytest.mark.points(2)
def test_several_epochs(student, draw, device):
    """There is one loss for each epoch, and each starts to count from zero."""
    for epochs in (4, 2):
        data = batches(draw, 6, 6, 3)
        expect_losses(student.train(fixed(student), data, epochs, device), [mean_loss(data)] * epochs)


def test_every_epoch_asks_the_loader(student, draw, device):
    """Each epoch goes through the loader anew: one that draws other samples each time gives other losses."""
    x, y = draw.uniform(50, CLASSES, low=0.1, high=6.0, dtype=torch.float32), draw.integers(50, low=0, high=CLASSES)
    pairs = student.make(torch.utils.data.TensorDataset, x, y)
    drawn = student.make(torch.utils.data.RandomSampler, pairs, replacement=True, num_samples=7)
    loader = student.make(torch.utils.data.DataLoader, pairs, batch_size=3, sampler=drawn)
    with unrecorded(student):  # what is drawn is another thing each time
        losses = student.train(fixed(student), loader, 3, device)
        expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
        others = {f"{float(loss):.4f}" for loss in losses}
    student._link.transcript.append(len(others))
    expect_true(len(losses) == 3, "There is not one loss for each epoch.", "3", f"{len(losses)}")
    expect_true(len(others) > 1, "All epochs have the same loss, though the loader gives other samples each time.")


def test_loss_before_the_update(student, draw, device):
    """The first loss is that of the model as it was handed over."""
    x, y = groups(draw, 9)
    model = student.make(torch.nn.Linear, 12, 3)
    weight, bias = draw.normal(3, 12, dtype=torch.float32), draw.normal(3, dtype=torch.float32)
    model.load_state_dict({"weight": weight, "bias": bias})
    losses = student.train(model, [(x, y)], 1, device)
    expect_losses(losses, [float(F.cross_entropy(x @ weight.T + bias, y))])


@pytest.mark.points(2)
def test_train_mode(student, draw, device):
    """The model learns in train mode, in whatever mode it came: a dropout of everything leaves nothing to see."""
    losses = []
    for mode in (False, True):
        model = student.make(torch.nn.Sequential, fixed(student), student.make(torch.nn.Dropout, 1.0))
        model.train(mode)
        losses.append(student.train(model, batches(draw, 4, 3), 3, device))
    norm = student.make(torch.nn.BatchNorm1d, CLASSES)
    with unrecorded(norm):
        student.train(norm.eval(), batches(draw, 4, 3), 1, device)
        moved = bool(norm.running_mean.any())
    norm._link.transcript.append(moved)  # tells apart who learns in eval mode and who only asks for the loss in it
    for found in losses:
        expect_losses(found, [math.log(CLASSES)] * 3)
    expect_true(moved, "The model was handed over in eval mode and learnt in it: its batch norm noted nothing.")


@pytest.mark.points(2)
def test_gradients_do_not_pile_up(student, draw, device):
    """Each update uses the gradient of its own batch alone."""
    model = student.make(torch.nn.Linear, 6, 4, bias=False)
    model.load_state_dict({"weight": torch.zeros(4, 6)})
    data = [(1e-6 * draw.normal(n, 6, dtype=torch.float32), draw.integers(n, low=0, high=4)) for n in (5, 5, 5)]
    student.train(model, data, 1, device)
    (gradient,) = model.gradients().values()
    if gradient is None or not bool(gradient.any()):  # cleared after the step
        return
    x, y = data[-1]
    guesses = torch.full((5, 4), 0.25) - F.one_hot(y, 4)  # such faint inputs leave the scores at zero
    expect_close(gradient, guesses.T @ x / 5, rtol=1e-2, name="the gradient behind the last update")


def test_gradients_from_before(student, draw, device):
    """Gradients that the model has brought along do not count: it learns what it learns without them."""
    x, y = groups(draw, 9)
    data, states = list(zip(x.split(5), y.split(5), strict=True)), []
    start = {"weight": 0.3 * draw.normal(3, 12, dtype=torch.float32), "bias": draw.normal(3, dtype=torch.float32)}
    stray = 100 * draw.normal(9, 3, dtype=torch.float32)
    for brought in (False, True):
        model = student.make(torch.nn.Linear, 12, 3)
        model.load_state_dict(start)
        if brought:
            (model(x) * stray).sum().backward()
        student.train(model, data, 1, device)
        with unrecorded(model):  # optimisers differ, and so do the weights
            states.append(model.state_dict())
    same = [torch.allclose(value, states[0][name], rtol=1e-3, atol=1e-5) for name, value in states[1].items()]
    student._link.transcript.append(same)
    expect_true(all(same), "A gradient from before the training has gone into an update.")


def test_no_gradient_is_left_in_mid_epoch(student, draw, device):
    """Where an epoch breaks off, the gradient is that of its last batch alone, or has been cleared."""
    model = student.make(torch.nn.Linear, 6, 4, bias=False)
    model.load_state_dict({"weight": torch.zeros(4, 6)})
    data = [(1e-6 * draw.normal(5, 6, dtype=torch.float32), draw.integers(5, low=0, high=4)) for _ in range(2)]
    broken = (torch.zeros(5, 7), torch.zeros(5, dtype=torch.int64))  # seven numbers do not fit into the model
    try:
        student.train(model, [*data, broken], 1, device)
    except StudentError as error:
        if error.told.todo:
            raise
    (gradient,) = model.gradients().values()
    if gradient is None or not bool(gradient.any()):
        return
    x, y = data[-1]
    guesses = torch.full((5, 4), 0.25) - F.one_hot(y, 4)  # such faint inputs leave the scores at zero
    expect_close(gradient, guesses.T @ x / 5, rtol=1e-2, name="the gradient behind the last batch that fits")


@pytest.mark.points(2)
def test_an_update_for_each_batch(student, draw, device):
    """The model has moved on when it meets the next batch of an epoch, also behind a short one."""
    seen = []

    def note(module, inputs):
        seen.append(inputs[0].detach()[0])

    first, second = student.make(torch.nn.Linear, 6, 4), student.make(torch.nn.Linear, 4, 3)
    weights = [draw.normal(4, 6, dtype=torch.float32), draw.normal(3, 4, dtype=torch.float32)]
    for layer, weight in zip((first, second), weights, strict=True):
        layer.load_state_dict({"weight": weight, "bias": torch.zeros(len(weight))})
    second.register_forward_pre_hook(note)
    model = student.make(torch.nn.Sequential, first, second)
    x, y = draw.normal(5, 6, dtype=torch.float32), draw.integers(5, low=0, high=3)
    y[0] = (x[0] @ weights[0].T @ weights[1].T).argmin()  # so there is much to learn from this sample
    student.train(model, [(x[:count], y[:count]) for count in (5, 5, 2, 1, 3)], 1, device)
    with unrecorded(model):
        after = first.state_dict()["weight"]
    model._link.transcript.append(torch.allclose(after, weights[0], rtol=1e-6, atol=1e-7))  # it may not move at all
    still = [torch.allclose(one, other, rtol=1e-6, atol=1e-7) for one, other in itertools.pairwise(seen)]
    expect_true(len(seen) >= 5 and not any(still),
                "The same sample in five batches of an epoch: the model has not moved in between.",
                "5 different results of the first layer", f"{still.count(False) + 1}")  # fmt: skip


@pytest.mark.points(2)
def test_the_loss_falls(student, draw, device):
    """On groups of points that lie apart, the loss falls clearly within ten epochs."""
    x, y = groups(draw, 50)
    model = student.make(torch.nn.Linear, 12, 3)
    model.load_state_dict({"weight": torch.zeros(3, 12), "bias": torch.zeros(3)})
    data = list(zip(x.split(8), y.split(8), strict=True))
    losses = [float(loss) for loss in student.train(model, data, 10, device)]
    expect_true(len(losses) == 10, "There is not one loss for each epoch.", "10", f"{len(losses)}")
    model.gradients()  # tells apart what may have gone wrong
    expect_true(losses[-1] < 0.9 * losses[0], "The loss hardly falls.",
                f"less than 0.9 of {losses[0]:.4g}", f"{losses[-1]:.4g}")  # fmt: skip
    now = float(F.cross_entropy(model(x).detach(), y))
    expect_true(now < losses[0], "The model that was handed over has not learnt.")


def test_every_layer_of_a_net_moves(student, draw, device):
    """All weights of a convolutional net change, in the model that was handed over."""
    make = student.make
    layers = [make(torch.nn.Conv2d, 1, 4, 3), make(torch.nn.MaxPool2d, 2), make(torch.nn.ReLU),
              make(torch.nn.Flatten), make(torch.nn.Linear, 36, 3)]  # fmt: skip
    model = make(torch.nn.Sequential, *layers)
    before = model.state_dict()
    x, y = groups(draw, 12, inputs=64)
    data = [(x[:8].reshape(8, 1, 8, 8), y[:8]), (x[8:].reshape(4, 1, 8, 8), y[8:])]
    student.train(model, data, 3, device)
    for name, value in model.state_dict().items():
        expect_true(bool(value.isfinite().all()), f"{name} is no longer finite.")
        expect_true(not torch.equal(value, before[name]), f"{name} is what it was before training.")


def test_devices_and_batches_of_every_kind(student, draw, device):
    """The device may be a torch.device, and batches may come as lists from a tuple."""
    data = batches(draw, 4, 3)
    losses = student.train(fixed(student), tuple(map(list, data)), 3, torch.device(device))
    expect_losses(losses, [mean_loss(data)] * 3)


def test_batches_are_brought_to_the_device(student, draw):
    """Images and labels of each batch are brought to the device that is named; here they lie on another one."""
    model = student.make(torch.nn.Linear, 12, 3, device="meta")  # a device for shapes, where no numbers are
    try:
        student.train(model, [groups(draw, 9)], 1, "meta")
    except StudentError as error:  # in the end it misses the numbers; before that, nothing may be in the wrong place
        if error.told.todo or "meta" not in error.told.message:
            raise
        apart = "expected device" in error.told.message or "same device" in error.told.message
        expect_true(not apart, "A batch is not where the model is: its images or its labels are on another device.")
