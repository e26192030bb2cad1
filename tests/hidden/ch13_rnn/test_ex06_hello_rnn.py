"""Hidden checks of the model that answers hello with ohlol. Sizes and first weights are the student's own, so the
checks of the model ask what holds for any; those of train and spell bring models of their own.
"""

import math

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import as_tensor, expect_close, expect_same_inputs, expect_shape, expect_true
from grader.judge.properties import expect_gradients_everywhere, load, parameters, unrecorded

LETTERS = "ehlo"
LABELS = torch.tensor([3, 1, 2, 3, 2])
MOVED = 1e-6


def heard(word):
    return F.one_hot(word, 4).float()[:, None]


def pair(student, draw, *more):
    """A model without memory in the worker and the same one here, which has another answer to each letter."""
    weight = (3 * torch.eye(4)[draw.permutation(4)] + 0.5 * draw.normal(4, 4)).float()
    bias = 0.3 * draw.normal(4, dtype=torch.float32)
    mine = torch.nn.Sequential(torch.nn.Flatten(0, 1), torch.nn.Linear(4, 4))
    remote = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten, 0, 1),
                          student.make(torch.nn.Linear, 4, 4), *more)  # fmt: skip
    for model in (mine, remote):
        model.load_state_dict({"1.weight": weight, "1.bias": bias})
    return remote, mine


def steep(student, draw):
    """Such a pair with a further layer, through which large gradients reach the one before."""
    remote, mine = pair(student, draw)
    tail, own = student.make(torch.nn.Linear, 4, 4, bias=False), torch.nn.Linear(4, 4, bias=False)
    before = {name: 0.1 * value for name, value in mine.state_dict().items()}
    behind = {"weight": 6 * draw.normal(4, 4, dtype=torch.float32)}
    for model, layer in ((remote, tail), (mine, own)):
        model.load_state_dict(before)
        layer.load_state_dict(behind)
    return student.make(torch.nn.Sequential, remote, tail), torch.nn.Sequential(mine, own)


def descend(model, x, y, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    return losses


def follow(student, remote, mine, x, y, epochs, lr):
    """Return what is to be compared: losses and weights, theirs and ours."""
    losses = expect_same_inputs(student.train, remote, x, y, epochs, lr)
    expected = descend(mine, x, y, epochs, lr)
    remote.gradients()  # tells apart what may have gone wrong
    return losses, expected, remote.state_dict(), mine.state_dict()


def expect_followed(results):
    """Expect losses and weights to be those of the same training here."""
    for losses, expected, state, after in results:
        expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
        expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                    f"{len(expected)} of them", f"{len(losses)} of them")  # fmt: skip
        told = "the losses" if len(expected) > 1 else "the loss"
        expect_close(losses, torch.tensor(expected), rtol=1e-3, name=told)
        for name, value in after.items():
            expect_close(state[name], value, rtol=1e-3, name=f"{name} after {len(expected)} epochs")


HELLO = heard(torch.tensor([1, 0, 2, 2, 3]))


def scores(model, word):
    with unrecorded(model):
        return as_tensor(model(heard(word)), "the output")


def prepared(student, draw):
    """A model of the student's in eval mode, with weights of some size in all places."""
    model = student.Model()
    with unrecorded(model):
        found = parameters(model, HELLO)
        load(model, {name: 0.5 * draw.normal(*value.shape, dtype=torch.float32) for name, value in found.items()})
        model.eval()
    return model


@pytest.mark.points(2)
def test_memory(student, draw):
    """In words of any length, another letter changes the scores of its step and of all later ones, and none before."""
    model = prepared(student, draw)
    shapes = {length: scores(model, draw.integers(length, low=0, high=4)) for length in (9, 1, 4)}
    word = draw.integers(5, low=0, high=4)
    shapes[5] = first = scores(model, word)
    again = scores(model, word)
    with unrecorded(model):
        model.train()
    twice = [scores(model, word) for _ in range(2)]
    with unrecorded(model):
        model.eval()
    model._link.transcript.append([tuple(found.shape) for found in shapes.values()])
    for length, result in shapes.items():
        expect_shape(result, (length, 4), "the scores")
    found = []
    for step in range(5):
        other = word.clone()
        other[step] = (other[step] + 1) % 4
        found.append(((scores(model, other) - first).abs().max(1).values > MOVED).tolist())
    model._link.transcript.append(found)
    late = all(found[step][later] for step in range(5) for later in range(step, 5))
    early = any(found[step][before] for step in range(5) for before in range(step))
    expect_close(again, first, name="the scores of a second call with the same word")
    expect_close(twice[1], twice[0], name="the scores of a second call in train mode")
    expect_true(late, "A letter does not reach the scores of its own step, or those of a later one.")
    expect_true(not early, "A letter changes the scores of steps before it.")


def test_scores_of_either_sign(student, draw):
    """A score may be negative: nothing that keeps the numbers above zero comes after the linear layer."""
    found = [scores(prepared(student, draw), draw.integers(9, low=0, high=4)) for _ in range(6)]
    student._link.transcript.append(negative := any(bool((one < 0).any()) for one in found))
    expect_true(negative, "With weights of either sign, too, no score is ever negative.")


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    model = student.Model()
    words = [torch.cat([torch.arange(4), draw.integers(4, low=0, high=4)]) for _ in range(2)]
    expect_gradients_everywhere(model, [heard(word) for word in words], draw)


def test_the_first_state(student, draw):
    """The state begins with zeros: without biases, and with no way in for the letters, all four are equally likely."""
    model = student.Model()
    with unrecorded(model):
        weights, found = {}, parameters(model, HELLO)
        if not any(value.dim() == 2 and value.shape[1] == 4 for value in found.values()):
            return  # the letters go in another way; the next check asks what holds for any
        for name, value in found.items():
            silent = value.dim() < 2 or value.shape[1] == 4
            drawn = draw.normal(*value.shape, dtype=torch.float32)
            weights[name] = torch.zeros_like(value) if silent else drawn
        load(model, weights)
    found = []
    for mode in (False, True):
        with unrecorded(model):
            model.train(mode)
        found.append(scores(model, draw.integers(3, low=0, high=4)).softmax(1))
    model._link.transcript.append(found)
    for likely in found:
        expect_close(likely, torch.full((3, 4), 0.25), name="the probabilities of the letters")


def test_the_first_letter(student, draw):
    """The state begins with zeros: at the first letter, the weights that it is multiplied by receive no gradient."""
    model = prepared(student, draw)
    with unrecorded(model):
        for letter in range(4):
            found = model(heard(torch.tensor([letter])))
            flows = isinstance(found, torch.Tensor) and found.requires_grad
            expect_true(flows, "The scores are no tensor through which a gradient can flow back.")
            (found * draw.normal(*found.shape).to(found.dtype)).sum().backward()
        gradients = list(model.gradients().values())
    matrices = [one for one in gradients if isinstance(one, torch.Tensor) and one.dim() > 1]
    idle = any(one is None for one in gradients) or any(bool((one == 0).all(0).any()) for one in matrices)
    model._link.transcript.append(idle)
    expect_true(idle, "At the first letter of a word there is something in the state already.")


@pytest.mark.points(2)
def test_training(student, draw):
    """Losses and weights follow Adam on the mean cross-entropy, each epoch with its own gradient."""
    results = []
    for length, epochs, lr in ((5, 6, 0.1), (8, 1, 0.05), (4, 12, 0.02)):
        remote, mine = pair(student, draw)
        x, y = heard(draw.integers(length, low=0, high=4)), draw.integers(length, low=0, high=4)
        results.append(follow(student, remote, mine, x, y, epochs, lr))
    expect_followed(results)


def test_gradients_from_before(student, draw):
    """Each step takes the gradient of its own epoch alone, whatever gradients the model has brought along."""
    remote, mine = pair(student, draw)
    x, y = heard(draw.integers(6, low=0, high=4)), draw.integers(6, low=0, high=4)
    (remote(x) * draw.normal(6, 4, dtype=torch.float32)).sum().backward()
    expect_followed([follow(student, remote, mine, x, y, 3, 0.1)])


def test_large_gradients(student, draw):
    """Gradients go into the step as they are, however large."""
    remote, mine = steep(student, draw)
    x, y = heard(draw.integers(7, low=0, high=4)), draw.integers(7, low=0, high=4)
    expect_followed([follow(student, remote, mine, x, y, 10, 0.01)])


def test_letters_of_any_scores(student, draw):
    """The letter of a step is that of the largest among its own scores, be they large or all negative."""
    texts = []
    for _ in range(3):
        model, _ = pair(student, draw)
        places = torch.stack([draw.permutation(4) for _ in range(4)])
        table = 0.5 * places.float() + torch.tensor([-60.0, 40.0, 20.0, 0.0])[draw.permutation(4)][:, None]
        model.load_state_dict({"1.weight": table.T.contiguous(), "1.bias": torch.zeros(4)})
        word = torch.cat([torch.arange(4), draw.integers(3, low=0, high=4)])
        texts.append((student.spell(model, heard(word)), table[word].argmax(1).tolist()))
    for text, best in texts:
        expected = "".join(LETTERS[index] for index in best)
        expect_true(text == expected, "The text differs.", expected, str(text))


def test_modes(student, draw):
    """The model learns in train mode and answers in eval mode, in whatever mode it came."""
    losses, texts = [], []
    for mode in (False, True):
        model, _ = pair(student, draw, student.make(torch.nn.Dropout, 1.0))
        model.train(mode)
        word = draw.integers(6, low=0, high=4)
        losses.append(student.train(model, heard(word), draw.integers(6, low=0, high=4), 3, 0.1))
        reader = pair(student, draw, student.make(torch.nn.Dropout, 1.0))
        for length in (4, 1, 7):
            word = draw.integers(length, low=0, high=4)
            reader[0].train(mode)
            texts.append((student.spell(reader[0], heard(word)), reader[1](heard(word)).detach().argmax(1)))
    for found in losses:  # a dropout of everything leaves scores of zero
        expect_close(found, torch.full((3,), math.log(4)), name="the losses in train mode")
    for text, best in texts:
        expected = "".join(LETTERS[index] for index in best.tolist())
        expect_true(text == expected, "The text differs.", expected, str(text))


@pytest.mark.points(2)
def test_ohlol(student):
    """Fifteen epochs teach a fresh model to answer hello with ohlol, and sixty to be sure of it."""
    texts = []
    while "ohlol" not in texts and len(texts) < 8:  # a start may be unlucky
        model = student.Model()
        with unrecorded(model):
            student.train(model, HELLO, LABELS, 15, 0.05)
            texts.append(student.spell(model, HELLO))
    model._link.transcript.append([str(text) for text in texts])
    expect_true("ohlol" in texts, "Fifteen epochs do not teach it the answer.", "ohlol", str(texts[-1]))
    with unrecorded(model):
        losses = student.train(model, HELLO, LABELS, 60, 0.1)
    expect_true(isinstance(losses, list | tuple | torch.Tensor), "The losses are not a list.")
    model._link.transcript.append(len(losses))
    expect_true(len(losses) == 60, "There is not one loss for each epoch.", "60 of them", f"{len(losses)} of them")
    last = float(as_tensor(losses[-1], "the last loss"))
    expect_true(last < 0.6, "After sixty more epochs the loss is still too large.", "less than 0.6", f"{last:.4g}")
