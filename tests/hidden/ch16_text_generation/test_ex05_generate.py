"""Hidden checks of generate. The models are GRUs whose states are their scores; the oracle reads the whole text again
for each new index.
"""

import pytest
import torch

from grader.judge.expect import (
    as_tensor,
    expect_close,
    expect_frequencies,
    expect_same_inputs,
    expect_shape,
    expect_true,
)  # fmt: skip
from grader.judge.properties import unrecorded

SHARES = torch.tensor([0.68, 0.115, 0.105, 0.1], dtype=torch.float64)  # also what top_k leaves out would be noticed


def one_hot(size, shapes):
    def hook(model, args, kwargs):
        inputs, *state = [*args, *kwargs.values()]
        shapes.append(tuple(inputs.shape))
        return (torch.nn.functional.one_hot(inputs, size).float(), *state), {}

    return hook


def remote(student, mine, shapes=None):
    """The same GRU in the worker, which reads indices; the shapes of what it is given are added to `shapes`."""
    model = student.make(torch.nn.GRU, mine.input_size, mine.hidden_size, num_layers=mine.num_layers,
                         dropout=mine.dropout, batch_first=True)  # fmt: skip
    model.load_state_dict(dict(mine.state_dict()))
    model.register_forward_pre_hook(one_hot(mine.input_size, [] if shapes is None else shapes), with_kwargs=True)
    return model


def greedy(mine, start, length):
    """The text, and by how much the best score led at the narrowest place."""
    text, lead = start.tolist(), 9.0
    mine.eval()
    for _ in range(length):
        with torch.no_grad():
            scores = mine(torch.nn.functional.one_hot(torch.tensor([text]), mine.input_size).float())[0][0, -1]
        best = scores.topk(2).values
        lead = min(lead, float(best[0] - best[1]))
        text.append(int(scores.argmax()))
    return text, lead


def lively(draw, size, steps, length, **options):
    """A GRU and a start from which it does not soon say the same for ever, nor hesitate anywhere."""
    while True:
        mine = torch.nn.GRU(size, size, batch_first=True, **options)
        mine.load_state_dict({name: draw.normal(*value.shape, dtype=torch.float32) * (2 if value.ndim > 1 else 1)
                              for name, value in mine.state_dict().items()})  # fmt: skip
        start = draw.integers(steps, low=0, high=size)
        text, lead = greedy(mine, start, length)
        if lead > 1e-3 and len(set(text[steps:])) >= min(4, (length + 1) // 2):
            return mine, start, text


def seeded(draw):
    return torch.Generator().manual_seed(int(draw.integers(1, low=0, high=2**31)))


@pytest.mark.points(2)
def test_greedy(student, draw):
    """At temperature 0 each new index has the largest score after the whole text before it."""
    results, shapes = [], []
    for steps, length in ((4, 12), (1, 9), (6, 1), (2, 10)):
        mine, start, text = lively(draw, 6, steps, length)
        model = remote(student, mine, shapes)
        result = expect_same_inputs(student.generate, model, start, length, 0.0, None, None)
        results.append((result, text))
    for result, text in results:
        expect_close(result, text, name="the text")
    rows = all(len(shape) == 2 and shape[0] == 1 for shape in shapes)
    expect_true(rows, "The inputs that the model gets are not (1, T).", "(1, T)", f"{shapes[:3]}")


def test_learning_goes_on(student, draw):
    """After a text has been written, the model can be trained: gradients are recorded as before."""
    mine, start, _ = lively(draw, 5, 3, 4)
    model = remote(student, mine)
    student.generate(model, start, 4, 0.0)
    with unrecorded(student):
        recorded = model(start[None])[0].requires_grad
    student._link.transcript.append(recorded)
    expect_true(recorded, "After the call no graph is recorded any more, for the whole program.")


def test_eval_mode(student, draw):
    """The model answers in eval mode, whatever mode it came in: a dropout of everything changes nothing."""
    results = []
    for mode in (True, False):
        mine, start, text = lively(draw, 5, 3, 8, num_layers=2, dropout=1.0)
        model = remote(student, mine)
        model.train(mode)
        results.append((student.generate(model, start, 8, 1.0, 1, seeded(draw)), text))
    for result, text in results:
        expect_close(result, text, name="the text")


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_temperature_and_top_k(student, draw):
    """Where every place has the same scores, the frequencies are those of the temperature and of the top k."""
    top_k, order = 3, draw.permutation(4)
    scores = 0.25 * SHARES.log()[order]
    scores -= scores.mean()
    mine = torch.nn.GRU(4, 4, batch_first=True)
    zeros = {name: torch.zeros_like(value) for name, value in mine.state_dict().items()}
    bias = torch.cat([torch.zeros(4), torch.full((4,), -30.0), torch.atanh(scores).float()])
    mine.load_state_dict({**zeros, "bias_ih_l0": bias})
    with unrecorded(student):
        text = student.generate(remote(student, mine), torch.tensor([0, 3]), 100, 0.25, top_k, seeded(draw))
    text = as_tensor(text, "the text")
    expect_shape(text, (102,), "the text")
    counts = torch.bincount(text[2:].long().clamp(min=0), minlength=4).tolist()
    expect_true(len(counts) == 4, "The text has an index that is not between 0 and V - 1.")
    shares = torch.where(order < top_k, SHARES[order], 0.0)
    student._link.transcript.append(counts)
    expect_frequencies(counts, (shares / shares.sum()).tolist(), name="the frequencies of the indices")


def test_generator(student, draw):
    """The generator alone decides: the same state gives the same text, another one another text."""
    mine, start, _ = lively(draw, 9, 2, 4)
    model = remote(student, mine)
    source, other = seeded(draw), seeded(draw)
    state = source.get_state()
    with unrecorded(student):
        texts = [student.generate(model, start, 10, 2.0, 8, one)
                 for one in (source, torch.Generator().set_state(state), other)]  # fmt: skip
    texts = [as_tensor(text, "the text").tolist() for text in texts]
    student._link.transcript.append((texts[0] == texts[1], texts[0] == texts[2]))
    expect_true(texts[0] == texts[1], "Two generators in the same state give two different texts.")
    expect_true(texts[0] != texts[2], "Generators in two different states give the same text.")


def test_without_a_generator(student, draw):
    """Without a generator each text is another one, drawn from PyTorch's own, which goes on from call to call."""
    mine, start, _ = lively(draw, 9, 2, 4)
    model, likeliest = remote(student, mine), greedy(mine, start, 10)[0]
    with unrecorded(student):
        texts = [student.generate(model, start, 10, 3.0) for _ in range(3)]
    texts = [as_tensor(text, "the text").tolist() for text in texts]
    alike = any(texts[one] == texts[two] for one in range(3) for two in range(one))
    student._link.transcript.append((list(map(len, texts)), alike, likeliest in texts))
    expect_true(not alike, "Two calls without a generator give the same text.")
    expect_true({len(text) for text in texts} == {len(start) + 10}, "The length of the text differs.")
