"""Hidden checks of one epoch of training. The oracle is the same model, trained here."""

import pytest
import torch
from torch import nn

from grader.judge.expect import expect_close, expect_same_inputs, expect_true
from grader.judge.student import operate

INPUTS, HIDDEN, CLASSES = 6, 8, 5
LAYERS = [
    (nn.Flatten,), (nn.Linear, INPUTS, HIDDEN), (nn.BatchNorm1d, HIDDEN), (nn.ReLU,), (nn.Linear, HIDDEN, CLASSES),
]  # fmt: skip
SCENE = [(nn.Conv2d, 1, 4, 2), (nn.Flatten,), (nn.Linear, 8, CLASSES)]  # a single sample is enough for it


def pair(student, draw, layers=LAYERS):
    """Return a model in the worker and one here, of the same drawn state, float64; its mode matters."""
    oracle = nn.Sequential(*(kind(*sizes) for kind, *sizes in layers)).double()
    state = {name: value if value.dtype == torch.int64 else draw.normal(*value.shape)
             for name, value in oracle.state_dict().items()}  # fmt: skip
    state |= {name: value.abs() + 0.5 for name, value in state.items() if name.endswith("running_var")}
    oracle.load_state_dict(state)
    model = student.make(nn.Sequential, *(student.make(kind, *sizes) for kind, *sizes in layers))
    model.double()
    model.load_state_dict(state)
    return model, oracle


def draw_batches(draw, sizes):
    return [(draw.normal(size, 1, 2, 3), draw.integers(size, low=0, high=CLASSES)) for size in sizes]


def epoch(model, batches, optimizer):
    """The losses of all samples, added up and divided by their number."""
    model.train()
    losses = []
    for x, y in batches:
        loss = nn.functional.cross_entropy(model(x), y, reduction="none")
        losses += loss.tolist()
        optimizer.zero_grad()
        loss.mean().backward()
        optimizer.step()
    return sum(losses) / len(losses)


def expect_epochs(student, draw, sizes, kind=torch.optim.SGD, epochs=1, before=None, layers=LAYERS, **options):
    """Expect the losses and weights of the oracle; `before` is done to the student's model first."""
    model, oracle = pair(student, draw, layers)
    batches = draw_batches(draw, sizes)
    if before:
        before(model, batches)
    optimizer = student.make(kind, model.parameters(), **options)
    theirs = kind(oracle.parameters(), **options)
    losses = [student.train_epoch(model, batches, optimizer) for _ in range(epochs)]
    after = model.state_dict()
    expected = [epoch(oracle, batches, theirs) for _ in range(epochs)]
    for number, (loss, wanted) in enumerate(zip(losses, expected, strict=True), start=1):
        expect_close(loss, wanted, rtol=1e-5, name=f"the mean loss of epoch {number}")
    for name, value in oracle.state_dict().items():  # the running statistics tell how often the model was called
        expect_close(after[name], value, rtol=1e-5, name=f"{name} afterwards")


@pytest.mark.points(2)
def test_every_sample_weighs_the_same(student, draw):
    """Every sample weighs the same, in batches of equal size and in a shorter last one."""
    losses, expected = [], []
    for sizes in ([5, 5, 5], [7, 7, 2], [4, 9, 3, 2]):
        model, oracle = pair(student, draw)
        batches = draw_batches(draw, sizes)
        losses.append(student.train_epoch(model, batches, student.make(torch.optim.SGD, model.parameters(), lr=0.0)))
        expected.append(epoch(oracle, batches, torch.optim.SGD(oracle.parameters(), lr=0.0)))
    for loss, wanted in zip(losses, expected, strict=True):
        expect_close(loss, wanted, rtol=1e-5, name="the mean loss")


def test_one_batch(student, draw):
    """A single batch means a single step, and its loss is the one before that step."""
    expect_epochs(student, draw, [8], lr=0.5)


@pytest.mark.points(2)
def test_every_batch_takes_a_step(student, draw):
    """The weights move after each batch, as gradient descent moves them."""
    expect_epochs(student, draw, [6, 6, 3], lr=0.3)


def test_shorter_batches_first(student, draw):
    """The batches are taken as they come, shorter ones before longer ones."""
    expect_epochs(student, draw, [3, 4, 2, 6], lr=0.3)


def test_images_one_by_one(student, draw):
    """A net that wants images gets them as they are, and a batch of a single one takes a step like the others."""
    expect_epochs(student, draw, [5, 1, 3, 1], layers=SCENE, lr=0.3)


def test_several_epochs(student, draw):
    """Losses and weights are right for epoch after epoch, also with Adam."""
    expect_epochs(student, draw, [7, 4], torch.optim.Adam, epochs=3, lr=0.02)


def test_train_mode(student, draw):
    """The model learns in train mode, also when it comes in eval mode."""
    expect_epochs(student, draw, [6, 6], lr=0.2, before=lambda model, batches: model.eval())


def test_gradients_from_before(student, draw):
    """Gradients left in the model from before the epoch do not count."""

    def leave_gradients(model, batches):
        model.eval()
        model(batches[0][0]).square().sum().backward()
        model.train()

    expect_epochs(student, draw, [6, 6], lr=0.2, before=leave_gradients)


def test_any_loader(student, draw):
    """Batches may come from anything that can be iterated once; the caller's tensors stay as they are."""
    batches = draw_batches(draw, [5, 3])
    model, oracle = pair(student, draw)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.1)
    loss = student.train_epoch(model, operate(student._link, "iter", batches), optimizer)
    expected = epoch(oracle, batches, torch.optim.SGD(oracle.parameters(), lr=0.1))
    expect_close(loss, expected, rtol=1e-5, name="the mean loss")
    expect_same_inputs(student.train_epoch, model, batches, optimizer)
    after = student._link.arguments()[0][2]
    pairs = [both for batch in zip(after, batches, strict=True) for both in zip(*batch, strict=True)]
    expect_true(all(torch.equal(now, old) for now, old in pairs), "A tensor of a batch was changed.")
