"""Hidden checks of accuracy. The oracle counts here, from the scores of the same model."""

import pytest
import torch
from torch import nn

from grader.judge.expect import expect_close, expect_true
from grader.judge.link import StudentError
from grader.judge.student import operate

INPUTS, CLASSES = 6, 5


def pair(student, draw):
    """Return a model in the worker and one here, of the same drawn state; in train mode both answer differently."""
    layers = [(nn.Flatten,), (nn.BatchNorm1d, INPUTS), (nn.Linear, INPUTS, CLASSES)]
    oracle = nn.Sequential(*(kind(*sizes) for kind, *sizes in layers))
    state = {name: value if value.dtype == torch.int64 else draw.normal(*value.shape, dtype=torch.float32)
             for name, value in oracle.state_dict().items()}  # fmt: skip
    state["1.running_var"] = state["1.running_var"].abs() + 0.5
    oracle.load_state_dict(state)
    model = student.make(nn.Sequential, *(student.make(kind, *sizes) for kind, *sizes in layers))
    model.load_state_dict(state)
    return model, oracle.eval()


def batches_with(draw, oracle, sizes, shares):
    """Draw batches; that share of their labels (about) is what the model answers. Return them and the fraction."""
    batches, right = [], 0
    for size, share in zip(sizes, shares, strict=True):
        x = draw.normal(size, 1, 2, 3, dtype=torch.float32)
        best = oracle(x).argmax(1)
        hit = draw.permutation(size) < round(share * size)
        other = (best + draw.integers(size, low=1, high=CLASSES)) % CLASSES
        batches.append((x, torch.where(hit, best, other)))
        right += int(hit.sum())
    return batches, right / sum(sizes)


def expect_fractions(student, draw, cases):
    """Expect the fraction of every case, all of which are asked for first."""
    results = []
    for sizes, shares in cases:
        model, oracle = pair(student, draw)
        model.eval()
        batches, expected = batches_with(draw, oracle, sizes, shares)
        results.append((student.accuracy(model, batches), expected))
    for result, expected in results:
        expect_close(result, expected, atol=1e-6, name="the accuracy")


@pytest.mark.points(2)
def test_equal_batches(student, draw):
    """The result is the fraction of right answers, for one batch and for several of equal size."""
    cases = [([7], [0.6]), ([4, 4, 4], [0.25, 1.0, 0.5]), ([8, 8], [0.0, 0.5]), ([1], [1.0])]
    expect_fractions(student, draw, cases)


@pytest.mark.points(2)
def test_unequal_batches(student, draw):
    """Every sample counts alike, also in a shorter batch."""
    cases = [([8, 8, 2], [0.5, 0.25, 1.0]), ([9, 1], [1.0, 0.0]), ([3, 11, 1], [1.0, 0.4, 0.0])]
    expect_fractions(student, draw, cases)


def test_as_many_samples_as_classes(student, draw):
    """The classes lie along the second axis of the scores, also where both axes are equally long."""
    expect_fractions(student, draw, [([CLASSES] * 3, shares) for shares in ([1.0, 0.4, 0.8], [0.0, 0.6, 1.0])])


@pytest.mark.points(2)
def test_eval_mode(student, draw):
    """The model answers in eval mode also when it comes in train mode; weights and statistics stay as they are."""
    model, oracle = pair(student, draw)
    model.train()
    batches, expected = batches_with(draw, oracle, [16, 9], [0.5, 1.0])
    result = student.accuracy(model, batches)
    after = model.state_dict()
    expect_close(result, expected, atol=1e-6, name="the accuracy")
    for name, value in oracle.state_dict().items():
        expect_close(after[name], value, name=f"{name} afterwards")


def test_no_graph(student, draw):
    """While the model answers, autograd builds no graph; afterwards it is switched on as before."""
    model, oracle = pair(student, draw)
    batches, _ = batches_with(draw, oracle, [5, 3], [0.5, 0.5])
    attached = []

    def look(module, inputs, scores):
        attached.append(scores.requires_grad)

    hook = model.register_forward_hook(look)
    try:
        student.accuracy(model, batches)
    except StudentError as error:
        if "pickle" not in error.told.message:
            raise
        hook.remove()  # a model with this hook cannot be copied: whoever works on a copy is not watched
        student.accuracy(model, batches)
    on_again = student.make(torch.is_grad_enabled) is True
    can_learn = [bool(parameter.requires_grad) for parameter in model.parameters()]
    model._link.transcript.append((any(attached), on_again, all(can_learn)))
    expect_true(not any(attached), "A graph was built while the model answered.")
    expect_true(on_again, "Afterwards autograd is still switched off.")
    expect_true(all(can_learn), "Afterwards the model's parameters no longer require a gradient.")


def test_autograd_off_before(student, draw):
    """Where autograd is switched off before the call, it is off afterwards as well."""
    model, oracle = pair(student, draw)
    model.eval()
    batches, expected = batches_with(draw, oracle, [5, 3], [0.5, 0.5])
    student.make(torch.set_grad_enabled, False)
    result = student.accuracy(model, batches)
    still_off = student.make(torch.is_grad_enabled) is False
    model._link.transcript.append(still_off)
    expect_close(result, expected, atol=1e-6, name="the accuracy")
    expect_true(still_off, "Afterwards autograd is switched on, though it was off before.")


def test_close_scores(student, draw):
    """The largest score decides, however little larger than the others and however far below zero it is."""
    scores = 0.002 * torch.stack([draw.permutation(CLASSES) for _ in range(16)]).float()
    results = [student.accuracy(student.make(nn.Identity), [(scores + shift, scores.argmax(1))])
               for shift in (10.0, -10.0)]  # fmt: skip
    for result in results:
        expect_close(result, 1.0, name="the accuracy")


def test_a_model_of_one_layer(student, draw):
    """The mode of the model itself is switched, not only that of its parts."""
    y = 1 + draw.integers(8, low=0, high=CLASSES - 1)  # in train mode the layer drops everything: all answers are 0
    result = student.accuracy(student.make(nn.Dropout, 1.0), [(9.0 * nn.functional.one_hot(y, CLASSES), y)])
    expect_close(result, 1.0, name="the accuracy")


def test_any_loader(student, draw):
    """Batches may come as lists from a tuple, or from an iterator that has no length."""
    results = []
    for wrap in (lambda batches: tuple(map(list, batches)), lambda batches: operate(student._link, "iter", batches)):
        model, oracle = pair(student, draw)
        model.eval()
        batches, expected = batches_with(draw, oracle, [4, 4, 3], [0.5, 0.75, 0.0])
        results.append((student.accuracy(model, wrap(batches)), expected))
    for result, expected in results:
        expect_close(result, expected, atol=1e-6, name="the accuracy")
