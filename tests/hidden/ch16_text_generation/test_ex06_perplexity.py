"""Hidden checks of perplexity. The models are GRUs whose states are their scores; the oracle goes through the windows
one place after the other.
"""

import math

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs, expect_true
from grader.judge.properties import unrecorded


def one_hot(size):
    def hook(model, args, kwargs):
        inputs, *state = [*args, *kwargs.values()]
        return (torch.nn.functional.one_hot(inputs, size).float(), *state), {}

    return hook


def pair(student, draw, size, **options):
    """The same GRU in the worker, which reads indices, and here."""
    options["batch_first"] = True
    mine = torch.nn.GRU(size, size, **options)
    state = {name: 2 * draw.normal(*value.shape, dtype=torch.float32) for name, value in mine.state_dict().items()}
    mine.load_state_dict(state)
    remote = student.make(torch.nn.GRU, size, size, **options)
    remote.load_state_dict(state)
    remote.register_forward_pre_hook(one_hot(size), with_kwargs=True)
    return remote, mine


def slow(mine, inputs, targets):
    mine.eval()
    total, places = 0.0, 0
    for window, nexts in zip(inputs, targets.tolist(), strict=True):
        h = None
        for index, right in zip(window, nexts, strict=True):
            with torch.no_grad():
                scores, h = mine(torch.nn.functional.one_hot(index, mine.input_size).float()[None, None], h)
            weights = [math.exp(score) for score in scores.flatten().tolist()]
            total -= math.log(weights[right] / sum(weights))
            places += 1
    return math.exp(total / places)


def windows(draw, size, shape):
    return draw.integers(*shape, low=0, high=size), draw.integers(*shape, low=0, high=size)


def expect_agreement(found):
    for value, expected in found:
        expect_close(value, expected, rtol=1e-4, name="the perplexity")


@pytest.mark.points(2)
def test_one_text(student, draw):
    """For one window the perplexity is exp of the mean loss of its places."""
    found = []
    for size, length in ((5, 7), (7, 1), (4, 12)):
        remote, mine = pair(student, draw, size)
        texts = windows(draw, size, (1, length))
        found.append((student.perplexity(remote, *texts), slow(mine, *texts)))
    expect_agreement(found)


@pytest.mark.points(2)
def test_several_windows(student, draw):
    """For several windows it is exp of the mean over the places of all, each window read from its own beginning."""
    found = []
    for size, shape in ((5, (7, 3)), (6, (4, 4)), (4, (6, 1)), (3, (2, 9)), (3, (131, 1))):
        remote, mine = pair(student, draw, size)
        texts = windows(draw, size, shape)
        found.append((expect_same_inputs(student.perplexity, remote, *texts), slow(mine, *texts)))
    expect_agreement(found)


def test_sure_and_wrong(student, draw):
    """What a model that is sure of itself holds for nearly impossible counts in full when it comes."""
    found = []
    for length in (6, 3):
        remote, mine = pair(student, draw, 4)
        for model in (remote, mine):
            model.register_forward_hook(lambda model, args, result: (25 * result[0], result[1]))
        inputs = draw.integers(5, length, low=0, high=4)
        with torch.no_grad():
            nexts = mine(torch.nn.functional.one_hot(inputs, 4).float())[0].argmin(-1)
        found.append((student.perplexity(remote, inputs, nexts), slow(mine, inputs, nexts)))
    expect_agreement(found)


def test_nothing_is_learnt(student, draw):
    """Asking leaves the weights and their gradients as they are, and what is learnt later is recorded as before."""
    remote, _ = pair(student, draw, 5)
    before = remote.state_dict()
    student.perplexity(remote, *windows(draw, 5, (3, 4)))
    with unrecorded(student):
        gradients = [name for name, gradient in remote.gradients().items() if gradient is not None]
        recorded = remote(draw.integers(2, 3, low=0, high=5))[0].requires_grad
    after = remote.state_dict()
    student._link.transcript.append((len(gradients), recorded))
    moved = [name for name in before if not torch.equal(before[name], after[name])]
    expect_true(not moved, "The model's weights have changed.", "none", ", ".join(moved))
    expect_true(not gradients, "The model has new gradients.", "none", ", ".join(gradients))
    expect_true(recorded, "After the call no graph is recorded any more, for the whole program.")


def test_eval_mode(student, draw):
    """The model answers in eval mode, whatever mode it came in: a dropout of everything changes nothing."""
    found = []
    for mode in (True, False):
        remote, mine = pair(student, draw, 5, num_layers=2, dropout=1.0)
        remote.train(mode)
        texts = windows(draw, 5, (3, 4))
        found.append((student.perplexity(remote, *texts), slow(mine, *texts)))
    expect_agreement(found)
