"""Hidden checks of CharModel. The oracle is PyTorch's GRU with the same weights."""

import itertools

import torch

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true
from grader.judge.properties import closest, expect_gradients_everywhere, orders, set_weights, unrecorded

SIZES = ((7, 5, 3), (11, 4, 6), (9, 4, 4))  # V, E, H


def shapes_of(vocabulary, embedding, hidden):
    rows = 3 * hidden
    return [(vocabulary, embedding), (rows, embedding), (rows, hidden), (rows,), (rows,),
            (vocabulary, hidden), (vocabulary,)]  # fmt: skip


def prepared(student, draw, size):
    """A model of the student's with drawn weights, and every answer that these weights may mean."""
    model = student.CharModel(*size)
    values = set_weights(model, shapes_of(*size), draw, torch.tensor([[0, 1]]))
    model.eval()
    return model, list(orders(values))


def oracle(inputs, h, weights, hidden):
    """Logarithms of the probabilities, and the last state; log_softmax leaves what is a log-probability as it is."""
    table, *inner, w, b = weights
    gru = torch.nn.GRU(table.shape[1], hidden, batch_first=True)
    names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
    gru.load_state_dict(dict(zip(names, inner, strict=True)))
    with torch.no_grad():
        output, h = gru(table[inputs], h)
    return torch.log_softmax(output @ w.T + b, dim=-1), h


def two(result):
    """The two parts of an answer."""
    pair = isinstance(result, list | tuple) and len(result) == 2
    expect_true(pair, "The model does not return the two values logits and h.")
    return result


def expect_one(result, choices):
    logits, h = (as_tensor(part, name) for part, name in zip(two(result), ("the logits", "the state"), strict=True))
    scores, states = zip(*choices, strict=True)
    expect_shape(logits, scores[0].shape, "the logits")
    got = torch.log_softmax(logits, dim=-1)
    expect_close(got, closest(got, scores), name="the logarithm of softmax(logits)")
    expect_close(h, closest(h, states), name="the state")


def test_scores(student, draw):
    """Scores and states are those of an embedding, a GRU and a linear layer, for any sizes, one text alone too."""
    found = []
    for size, shape in itertools.product(SIZES, ((4, 6), (1, 3), (5, 1), (4, 4))):
        model, options = prepared(student, draw, size)
        inputs = draw.integers(*shape, low=0, high=size[0])
        found.append((model(inputs, None), [oracle(inputs, None, weights, size[2]) for weights in options]))
    for result, choices in found:
        expect_one(result, choices)


def test_going_on(student, draw):
    """A text read in parts, one of a single place, the state handed on, gets the scores and the state of the whole."""
    found = []
    for size in SIZES:
        model, options = prepared(student, draw, size)
        inputs = draw.integers(3, 7, low=0, high=size[0])
        parts, h = [], None
        for part in inputs.split((3, 1, 3), dim=1):
            logits, h = two(model(part, h))
            parts.append(as_tensor(logits, "the logits"))
        found.append((parts, h, [oracle(inputs, None, weights, size[2]) for weights in options]))
    for parts, h, choices in found:
        expect_one((torch.cat(parts, dim=1), h), choices)


def test_no_state(student, draw):
    """Without a second argument the texts begin, as with None."""
    model, options = prepared(student, draw, SIZES[0])
    inputs = draw.integers(2, 5, low=0, high=7)
    result = model(inputs)
    expect_one(result, [oracle(inputs, None, weights, 3) for weights in options])


def test_train_mode(student, draw):
    """In train mode the scores and the state are those of eval mode: there is nothing random in the layers."""
    model, inputs = student.CharModel(7, 5, 3), draw.integers(4, 6, low=0, high=7)
    with unrecorded(model):
        results = []
        for mode, seed in ((False, 1), (True, 1), (True, 2), (True, 1), (False, 1)):
            model.train(mode)
            student.make(torch.manual_seed, seed)  # with an equal one what is drawn is the same, what is kept is not
            results.append([as_tensor(part, "the output").detach() for part in two(model(inputs, None))])
        same = [alike_all(results[one], results[other]) for one, other in ((0, 1), (1, 2), (1, 3), (0, 4))]
    model._link.transcript.append(same)
    for part, want, name in zip(results[1], results[0], ("the scores", "the state"), strict=True):
        expect_close(part, want, name=f"{name} in train mode")


def alike_all(one, other):
    pairs = zip(one, other, strict=True)
    return all(a.shape == b.shape and torch.allclose(a, b, rtol=1e-4, atol=1e-5) for a, b in pairs)


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient, and in the table the row of every index, 0 as well."""

    class Scores:
        """The model without its state, as the expectation wants it."""

        def __init__(self, model):
            self.model, self._link = model, model._link

        def __call__(self, inputs):
            return two(self.model(inputs, None))[0]

        def __getattr__(self, name):
            return getattr(self.model, name)

    everything = torch.stack([draw.permutation(7), draw.permutation(7)])
    model = student.CharModel(7, 5, 3)
    expect_gradients_everywhere(Scores(model), [everything], draw)
    with unrecorded(model):
        tables = [value for value in model.gradients().values() if value is not None and sorted(value.shape) == [5, 7]]
    rows = [table.movedim(tuple(table.shape).index(7), 0) for table in tables]
    still = [index for index in range(7) if any(not row[index].any() for row in rows)]
    model._link.transcript.append(still)
    expect_true(not still, "No gradient reaches the row of an index that was read.", "none", f"{still}")
