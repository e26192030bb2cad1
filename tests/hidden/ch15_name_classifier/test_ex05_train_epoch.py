"""Hidden checks of one epoch of training. The oracle is the same model, trained here."""

import torch
from torch import nn

from grader.judge.expect import expect_close, expect_same_inputs, expect_true


class TinyClassifier(nn.Module):
    """The exercise's own model once more."""

    def __init__(self, classes, vocabulary=128, width=8):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.norm = nn.BatchNorm1d(width)
        self.linear = nn.Linear(width, classes)

    def forward(self, padded, lengths):
        inside = torch.arange(padded.shape[1]) < lengths[:, None]
        total = (self.embedding(padded) * inside[:, :, None]).sum(1)
        return self.linear(self.norm(total / lengths[:, None]))


def draw_state(draw, oracle):
    """Give the oracle weights and running statistics of its own."""
    state = {}
    for name, value in oracle.state_dict().items():
        drawn = value if value.dtype == torch.int64 else draw.normal(*value.shape)
        state[name] = drawn.abs() + 0.5 if name.endswith("running_var") else drawn
    oracle.load_state_dict(state)


def pair(student, draw, classes):
    """Return a model in the worker and one here, of the same state, float64."""
    oracle = TinyClassifier(classes, vocabulary=30, width=6).double()
    draw_state(draw, oracle)
    model = student.TinyClassifier(classes, vocabulary=30, width=6)
    model.double()
    model.load_state_dict(oracle.state_dict())
    return model, oracle


def draw_batches(draw, sizes, classes):
    batches = []
    for size in sizes:
        lengths = draw.integers(size, low=1, high=12)
        padded = draw.integers(size, 11, low=0, high=30) * (torch.arange(11) < lengths[:, None])
        batches.append((padded, lengths, draw.integers(size, low=0, high=classes)))
    return batches


def epoch(model, batches, optimizer):
    """The sum of all losses over the number of names."""
    model.train()
    losses = []
    for padded, lengths, targets in batches:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(padded, lengths), targets)
        losses.append(nn.functional.cross_entropy(model(padded, lengths), targets, reduction="sum").detach())
        loss.backward()
        optimizer.step()
    return float(sum(losses)) / sum(len(targets) for *_, targets in batches)


def expect_epochs(student, draw, sizes, kind, epochs=1, before=None, **options):
    """Expect losses and weights of the oracle's; `before` is done to the student's model first."""
    model, oracle = pair(student, draw, 3)
    batches = draw_batches(draw, sizes, 3)
    if before:
        before(model, batches)
    optimizer = student.make(kind, model.parameters(), **options)
    theirs = kind(oracle.parameters(), **options)
    for number in range(1, epochs + 1):
        loss = student.train_epoch(model, batches, optimizer)
        expect_close(loss, epoch(oracle, batches, theirs), rtol=1e-5, name=f"the mean loss of epoch {number}")
        after = model.state_dict()
        for name, weight in oracle.named_parameters():
            expect_close(after[name], weight, rtol=1e-5, name=f"{name} after epoch {number}")


def test_mean_loss_per_name(student, draw):
    """Every name weighs the same, in batches of equal size and in a smaller last one."""
    for sizes in ([5, 5, 5], [7, 7, 2], [4, 9, 3, 2]):
        model, oracle = pair(student, draw, 4)
        batches = draw_batches(draw, sizes, 4)
        loss = student.train_epoch(model, batches, student.make(torch.optim.SGD, model.parameters(), lr=0.0))
        expected = epoch(oracle, batches, torch.optim.SGD(oracle.parameters(), lr=0.0))
        expect_close(loss, expected, rtol=1e-5, name="the mean loss")


def test_one_batch(student, draw):
    """A single batch means a single step, and its loss is the one before that step."""
    for size in (3, 8):
        expect_epochs(student, draw, [size], torch.optim.SGD, lr=0.5)


def test_every_batch_takes_a_step(student, draw):
    """The weights move after each batch, as gradient descent moves them."""
    for sizes in ([6, 6], [3, 3, 3, 3]):
        expect_epochs(student, draw, sizes, torch.optim.SGD, lr=0.3)


def test_several_epochs(student, draw):
    """Losses and weights are right for epoch after epoch, with momentum and with Adam."""
    expect_epochs(student, draw, [5, 5, 5], torch.optim.SGD, epochs=3, lr=0.1, momentum=0.9)
    expect_epochs(student, draw, [7, 7], torch.optim.Adam, epochs=3, lr=0.02)


def test_training_mode(student, draw):
    """The model learns in training mode, also when it comes in evaluation mode."""
    expect_epochs(student, draw, [6, 6], torch.optim.SGD, lr=0.2, before=lambda model, batches: model.eval())


def test_every_layer_learns_in_training_mode(student, draw):
    """All layers of the model are in training mode while it learns, dropout among them."""
    model, _ = pair(student, draw, 3)
    linear = student.make(torch.nn.Linear, 6, 3, dtype=torch.float64)
    model.linear = student.make(torch.nn.Sequential, student.make(torch.nn.Dropout, 1.0), linear)
    batches = draw_batches(draw, [6, 5], 3)
    targets = torch.cat([batch[2] for batch in batches])
    expected = nn.functional.cross_entropy(linear.bias.detach().expand(len(targets), 3), targets)
    loss = student.train_epoch(model, batches, student.make(torch.optim.SGD, model.parameters(), lr=0.0))
    expect_close(loss, expected, rtol=1e-5, name="the mean loss where a dropout drops everything")


def test_gradients_from_before(student, draw):
    """Gradients left in the model from before the epoch do not count."""

    def leave_gradients(model, batches):
        model.eval()
        model(*batches[0][:2]).square().sum().backward()
        model.train()

    expect_epochs(student, draw, [6, 6], torch.optim.SGD, lr=0.2, before=leave_gradients)


def test_one_forward_pass(student, draw):
    """Each batch goes through the model once: the running statistics move as often, and as far."""
    model, oracle = pair(student, draw, 3)
    batches = draw_batches(draw, [6, 5, 4], 3)
    student.train_epoch(model, batches, student.make(torch.optim.SGD, model.parameters(), lr=0.0))
    oracle.train()
    for padded, lengths, _ in batches:
        oracle(padded, lengths)
    after = model.state_dict()
    for name, value in oracle.named_buffers():
        expect_close(after[name], value, rtol=1e-5, name=f"{name} afterwards")


def test_the_loss_falls(student, draw):
    """Over twenty epochs the model learns the names of a small class by heart."""
    model, _ = pair(student, draw, 3)
    batches = draw_batches(draw, [8, 8, 4], 3)
    optimizer = student.make(torch.optim.Adam, model.parameters(), lr=0.05)
    losses = [float(student.train_epoch(model, batches, optimizer)) for _ in range(20)]
    expect_true(losses[-1] < losses[0] / 2, "The loss of the last epoch is not half of the first.")


def test_the_batches_are_left_alone(student, draw):
    """The caller's batches stay as they are."""
    model, _ = pair(student, draw, 3)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.1)
    batches = draw_batches(draw, [5, 3], 3)
    copies = [tuple(tensor.clone() for tensor in batch) for batch in batches]
    expect_same_inputs(student.train_epoch, model, batches, optimizer)
    after = student._link.arguments()[0][2]
    same = [[torch.equal(*both) for both in zip(*rows, strict=True)] for rows in zip(after, copies, strict=True)]
    expect_true(all(map(all, same)), "A tensor of a batch was changed.")
