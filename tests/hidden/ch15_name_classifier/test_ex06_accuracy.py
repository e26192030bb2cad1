"""Hidden checks of the accuracy. The oracle is the same model, asked one name at a time."""

import torch
from torch import nn

from grader.judge.expect import expect_close, expect_true
from grader.judge.link import StudentError


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


@torch.no_grad()
def fraction(model, batches):
    """Count one name after the other."""
    model.eval()
    right = [
        int(model(padded[row : row + 1], lengths[row : row + 1])[0].argmax()) == int(targets[row])
        for padded, lengths, targets in batches
        for row in range(len(targets))
    ]
    return sum(right) / len(right)


def with_right_answers(draw, oracle, batches, shares):
    """Return the batches with that share of their targets (about) set to what the model answers."""
    oracle.eval()
    done = []
    for (padded, lengths, targets), share in zip(batches, shares, strict=True):
        answers = oracle(padded, lengths).argmax(1)
        hit = draw.permutation(len(targets)) < round(share * len(targets))
        done.append((padded, lengths, torch.where(hit, answers, (answers + 1 + targets % 2) % 3)))
    return done


def expect_accuracy(student, draw, sizes, shares):
    model, oracle = pair(student, draw, 3)
    batches = with_right_answers(draw, oracle, draw_batches(draw, sizes, 3), shares)
    expected = fraction(oracle, batches)
    expect_close(student.accuracy(model, batches), expected, atol=1e-6, name="the accuracy")


def test_one_batch(student, draw):
    """The accuracy of one batch is its right answers divided by its names."""
    expect_accuracy(student, draw, [10], [0.3])
    expect_accuracy(student, draw, [7], [0.6])
    expect_accuracy(student, draw, [1], [1.0])


def test_all_and_none(student, draw):
    """All answers right give 1, none right give 0."""
    expect_accuracy(student, draw, [5, 4], [1.0, 1.0])
    expect_accuracy(student, draw, [5, 4], [0.0, 0.0])


def test_several_batches(student, draw):
    """All batches count, the first, the last and those between."""
    expect_accuracy(student, draw, [5, 5, 5], [0.2, 0.8, 0.6])
    expect_accuracy(student, draw, [8, 8], [0.25, 1.0])


def test_a_smaller_last_batch(student, draw):
    """Every name weighs the same, also in a smaller batch."""
    expect_accuracy(student, draw, [8, 8, 2], [0.5, 0.25, 1.0])
    expect_accuracy(student, draw, [9, 1], [1.0, 0.0])


def test_as_many_names_as_countries(student, draw):
    """Three names and three countries: the answer to a name is the largest score in its row."""
    for shares in ([1.0, 1.0], [0.4, 1.0], [0.0, 0.7]):
        expect_accuracy(student, draw, [3, 3], shares)


def test_the_mode_is_restored(student, draw):
    """The model leaves in the mode in which it came, training or not, and so does every layer in it."""
    for training in (True, False):
        model, _ = pair(student, draw, 3)
        model.train(training)
        student.accuracy(model, draw_batches(draw, [5, 3], 3))
        left = "training mode" if training else "evaluation mode"
        inside = [layer.training for layer in list(model.children())]
        expect_true(model.training == training, f"The model came in {left} and left in the other.")
        expect_true(all(one == training for one in inside), f"The layers came in {left}; not all of them left in it.")


def test_evaluation_mode(student, draw):
    """The model works in evaluation mode: its running statistics are used, and stay as they are."""
    for training in (True, False):
        model, oracle = pair(student, draw, 3)
        model.train(training)
        batches = with_right_answers(draw, oracle, draw_batches(draw, [6, 5], 3), [1.0, 0.6])
        expect_close(student.accuracy(model, batches), fraction(oracle, batches), atol=1e-6, name="the accuracy")
        after = model.state_dict()
        for name, value in oracle.state_dict().items():
            expect_close(after[name], value, name=f"{name} afterwards")


def test_no_graph(student, draw):
    """No graph is recorded while the model answers, and no gradients are left in it."""
    model, _ = pair(student, draw, 3)
    attached = []

    def look(module, inputs, scores):
        attached.append(scores.requires_grad)

    hook = model.register_forward_hook(look)
    try:
        student.accuracy(model, draw_batches(draw, [5, 3], 3))
    except StudentError as error:
        if "pickle" not in error.told.message:
            raise
        hook.remove()  # a model with this hook cannot be copied: whoever works on a copy is not watched
        student.accuracy(model, draw_batches(draw, [5, 3], 3))
    expect_true(not any(attached), "The scores carry a graph.", "requires_grad=False", "requires_grad=True")
    expect_true(all(gradient is None for gradient in model.gradients().values()), "Gradients are left in the model.")


def test_gradients_are_left_alone(student, draw):
    """Gradients that wait in the model for an update are still there afterwards, and can still be computed."""
    model, _ = pair(student, draw, 3)
    batches = draw_batches(draw, [5, 3], 3)
    model(*batches[0][:2]).square().sum().backward()
    before = model.gradients()
    student.accuracy(model, batches)
    after = model.gradients()
    for name, gradient in before.items():
        expect_true(after[name] is not None, f"The gradient of {name} is gone.")
        expect_close(after[name], gradient, name=f"the gradient of {name}")
    expect_true(model(*batches[0][:2]).requires_grad, "The model records no graph any more.")
