"""Hidden checks of the classifier. Its weights are its own affair; what must hold for any weights is checked."""

import itertools

import pytest
import torch

from grader.judge.expect import Mismatch, expect_attached, expect_close, expect_shape, expect_true
from grader.judge.properties import closest, unrecorded
from grader.judge.results import Difference

MODELS = [
    {"hidden": 6}, {"hidden": 6, "bidirectional": False}, {"hidden": 5, "layers": 2},
    {"hidden": 5, "layers": 3, "bidirectional": False},
]  # fmt: skip
LENGTHS = [3, 6, 1, 5, 6]


def draw_batch(draw, lengths, steps=None, vocabulary=30):
    lengths = torch.tensor(lengths)
    padded = draw.integers(len(lengths), steps or int(lengths.max()), low=1, high=vocabulary)
    return padded * (torch.arange(padded.shape[1]) < lengths[:, None]), lengths


def models(student, options=MODELS, classes=4, vocabulary=30):
    for some in options:
        model = student.NameClassifier(classes, vocabulary=vocabulary, **some)
        model.eval()
        yield model


def rows_alone(model, padded, lengths):
    alone = [model(padded[row : row + 1, :length], lengths[row : row + 1]) for row, length in enumerate(lengths)]
    for scores in alone:
        expect_shape(scores, (1, 4), "the result for one name")
    return torch.cat(alone).detach()


def sizes(classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
    """Return how many numbers the three parts hold at least (no biases) and at most (all of torch's)."""
    ways = 2 if bidirectional else 1
    inputs = [hidden] + [ways * hidden] * (layers - 1)
    matrices = vocabulary * hidden + sum(ways * 3 * hidden * (one + hidden) for one in inputs) + classes * ways * hidden
    return matrices, matrices + layers * ways * 6 * hidden + classes


def expect_size(student, *args, **options):
    model = student.NameClassifier(*args, **options)
    padded = torch.tensor([[1, 2, 3], [2, 1, 0]])
    model(padded, torch.tensor([3, 2]))  # lazy layers come into being
    count = sum(parameter.numel() for parameter in list(model.parameters()))
    least, most = sizes(*args, **options)
    if not least <= count <= most:
        raise Mismatch(
            "The model does not hold as many numbers as an embedding, a GRU and a linear layer of these sizes do.",
            Difference(f"{most} parameters ({least} without biases)", f"{count} parameters"),
        )


def test_shape(student, draw):
    """There is one row for each name and one column for each country, also for a single name and for N = T."""
    for classes, lengths in ((7, [2, 5, 3]), (2, [4, 4, 1, 2]), (3, [6])):
        for options in MODELS:
            model = student.NameClassifier(classes, vocabulary=30, **options)
            expect_shape(model(*draw_batch(draw, lengths)), (len(lengths), classes))


def test_sizes_of_the_parts(student, draw):
    """Every argument counts: the numbers in embedding, GRU and linear layer follow from the five of them."""
    for classes, vocabulary, hidden in ((5, 23, 4), (11, 40, 7)):
        for layers in (1, 2, 3):
            for bidirectional in (True, False):
                expect_size(student, classes, vocabulary, hidden, layers, bidirectional)


def test_defaults(student, draw):
    """Without further arguments there are 128 codes, 100 hidden units, one layer and both directions."""
    expect_size(student, 18)


def test_largest_code(student, draw):
    """The largest code that the model can be asked for is vocabulary - 1, and it is a code of its own."""
    for vocabulary in (9, 200):
        model = student.NameClassifier(3, vocabulary=vocabulary, hidden=4)
        last = torch.tensor([[0, vocabulary - 1], [vocabulary - 1, 0]])
        one, other = (model(codes, torch.tensor([2, 1])) for codes in (last, last - last.sign()))
        expect_shape(one, (2, 3))
        expect_shape(other, (2, 3))
        apart = (one != other).any(1).tolist()
        student._link.transcript.append(apart)
        expect_true(all(apart), "The largest code has the scores of the code before it.")


def test_a_name_alone(student, draw):
    """A name has the same scores alone as beside others, whatever the order of the lengths."""
    for model in models(student):
        for lengths in (LENGTHS, [6, 5, 3, 3, 1], [4, 4, 4, 4]):
            padded, lengths = draw_batch(draw, lengths)
            expect_close(model(padded, lengths), rows_alone(model, padded, lengths))


def test_padding_never_matters(student, draw):
    """More columns behind the names, and other codes in them, change no score."""
    for model in models(student):
        padded, lengths = draw_batch(draw, LENGTHS)
        expected = rows_alone(model, padded, lengths)
        wide, _ = draw_batch(draw, [9] * len(LENGTHS))
        inside = torch.arange(9) < lengths[:, None]
        for filled in (torch.zeros_like(wide), wide):
            filled[inside] = padded[inside[:, :6]]
            expect_close(model(filled, lengths), expected)


def test_order(student, draw):
    """The same names in another order have the same scores, in that order."""
    for model in models(student):
        padded, lengths = draw_batch(draw, LENGTHS)
        expected = rows_alone(model, padded, lengths)
        for order in (draw.permutation(5), lengths.argsort(descending=True, stable=True), torch.arange(4, -1, -1)):
            expect_close(model(padded[order], lengths[order]), expected[order])


def test_every_letter_counts(student, draw):
    """Another code anywhere in a name, at the beginning, inside or at the end, changes its scores and no others."""
    for model in models(student):
        padded, lengths = draw_batch(draw, [4, 3, 5])
        before = model(padded, lengths)
        expect_shape(before, (3, 4))
        for row, length in enumerate(lengths.tolist()):
            for column in range(length):
                other = padded.clone()
                other[row, column] = (other[row, column] + int(draw.integers(1, low=0, high=28))) % 29 + 1
                after = model(other, lengths)
                expect_shape(after, (3, 4))
                changed = (before != after).any(1).tolist()
                place = f"letter {column + 1} of {length}"
                expect_true(changed[row], "A letter of a name makes no difference to its scores.", got=place)
                still = [number for number in range(3) if number != row]
                expect_close(after[still], before[still].detach(), name="the scores of the other names")


def test_code_0_inside_a_name(student, draw):
    """`lengths` says where a name ends: a code 0 inside it or at its end is one of its letters."""
    for model in models(student):
        padded = draw.integers(3, 5, low=1, high=30)
        padded[0, 4] = padded[1, 2] = padded[2, 0] = 0
        full = torch.tensor([5, 5, 5])
        shorter = torch.tensor([4, 5, 5])
        scores, other = model(padded, full), model(padded, shorter)
        expect_close(scores, rows_alone(model, padded, full))
        changed = (scores != other).any(1).tolist()
        expect_true(changed[0], "A letter of code 0 at the end of a name makes no difference to its scores.")


def test_the_final_state_is_read(student, draw):
    """Reading forward only, a fresh model forgets how a very long name began, and sees its last letter."""
    model = student.NameClassifier(4, vocabulary=30, hidden=6, bidirectional=False)
    model.eval()

    def scores(*pieces):
        codes = torch.tensor([code for code, times in pieces for _ in range(times)])
        result = model(codes[None], torch.tensor([len(codes)]))
        expect_shape(result, (1, 4))
        return result.detach()

    near = far = past = 0
    for _ in range(6):
        one, other, third = (1 + draw.permutation(29)[:3]).tolist()
        near += (scores((one, 59), (other, 1)) - scores((one, 59), (third, 1))).norm()
        far += (scores((one, 149), (other, 1)) - scores((one, 149), (third, 1))).norm()
        past += (scores((other, 3), (one, 147)) - scores((one, 150))).norm()
    expect_true(far > near / 2, "The last letter of a longer name counts less: that is not its final state.")
    expect_true(past < far / 5, "The first letters of a very long name count as much as its last: not a final state.")


def conventions(codes, table, weight, out, bias):
    """Return the scores of one name under each convention for a GRU that gates and candidate share a weight with."""
    found = []
    for reset_first, keeps, order in itertools.product((False, True), (False, True), itertools.permutations(out)):
        layers = 1 if len(out) == 2 else 2
        ends = []
        for way in range(len(out)):
            steps = list(table[codes.flip(0) if way else codes])
            for _ in range(layers):
                state, states = torch.zeros(len(weight)), []
                for x in steps:
                    gate = torch.sigmoid(weight @ x + weight @ state)
                    heard = weight @ (gate * state) if reset_first else gate * (weight @ state)
                    new, stays = torch.tanh(weight @ x + heard), gate if keeps else 1 - gate
                    state = (1 - stays) * new + stays * state
                    states.append(state)
                steps = states
            ends.append(state)
        found.append(sum(half @ end for half, end in zip(order, ends, strict=True)) + bias)
    return found


def known_scores(student, draw):
    """Return (scores, those of each convention) of models with known weights, in either mode, there twice."""
    results = []
    for bidirectional in (True, False):
        model = student.NameClassifier(4, 30, 6, 1 if bidirectional else 2, bidirectional)
        padded, lengths = draw_batch(draw, LENGTHS)
        with unrecorded(model):
            model(padded, lengths)  # lazy layers come into being
            found = dict(list(model.named_parameters()))
        table, weight = draw.normal(30, 6, dtype=torch.float32), 0.6 * draw.normal(6, 6, dtype=torch.float32)
        out, bias = draw.normal(1 + bidirectional, 4, 6, dtype=torch.float32), draw.normal(4, dtype=torch.float32)
        gates, head = weight.repeat(3, 1), torch.cat(list(out), 1)
        known = {tuple(value.shape): value for value in (table, table.T, gates, gates.T, head, head.T, bias)}
        values = {
            name: torch.zeros_like(value) if value.numel() == 18 else known.get(tuple(value.shape))
            for name, value in found.items()
        }
        if any(value is None for value in values.values()):
            continue  # weights that lie in another way: which of them is which, nothing says
        model.load_state_dict(values, strict=False)
        if not any(value.numel() == 4 for value in found.values()):
            bias = torch.zeros(4)
        names = [codes[:length] for codes, length in zip(padded, lengths, strict=True)]
        expected = zip(*[conventions(name, table, weight, out, bias) for name in names], strict=True)
        choices = [torch.stack(one) for one in expected]
        for mode in (False, True, True):
            model.train(mode)
            results.append((model(padded, lengths), choices))
    return results


def test_scores_are_logits(student, draw):
    """The scores are logits of either sign and any size, just as embedding, GRU and linear layer make them."""
    results = known_scores(student, draw)
    model = student.NameClassifier(11, vocabulary=30, hidden=6)
    batch = draw_batch(draw, [5, 2, 4, 3, 1, 5])
    scores = model(*batch)
    model.load_state_dict({name: 100 * value for name, value in model.state_dict().items()})
    larger = model(*batch)
    expect_shape(scores, (6, 11))
    expect_shape(larger, (6, 11))
    sums = scores.sum(1)
    expect_true((sums - 1).abs().max() > 1e-3, "The scores of each name add up to 1: they have been through a softmax.")
    expect_true(scores.min() < 0, "No score is negative: something keeps them above zero.")
    expect_true(larger.abs().max() > 5, "With large weights no score becomes large: something keeps them small.")
    for got, choices in results:
        expect_close(got, closest(got, choices), name="the scores, whichever way the gates are written,")


def test_gradients_reach_every_parameter(student, draw):
    """The embedding, every layer and direction of the GRU and the linear layer get gradients."""
    for options in MODELS:
        model = student.NameClassifier(4, vocabulary=30, **options)
        padded, lengths = draw_batch(draw, [4, 2, 5])
        scores = model(padded, lengths)
        expect_shape(scores, (3, 4))
        expect_attached(scores, "the tensor of scores")
        (scores * draw.normal(3, 4).to(scores.dtype)).sum().backward()
        for name, gradient in model.gradients().items():
            expect_true(gradient is not None and gradient.abs().max() > 0, f"No gradient reaches {name}.")


@pytest.mark.limits(wall=30)
def test_training(student, draw):
    """A few steps of training teach a small model twelve names whose first letter tells the country."""
    padded, lengths = draw_batch(draw, [4, 2, 3, 5, 1, 4, 3, 2, 5, 4, 2, 3])
    targets = torch.arange(12) % 4
    padded[:, 0] = 5 * targets + 3
    for bidirectional in (True, False):
        model = student.NameClassifier(4, vocabulary=30, hidden=12, bidirectional=bidirectional)
        optimizer = student.make(torch.optim.Adam, model.parameters(), lr=0.03)
        for _ in range(25):
            optimizer.zero_grad()
            scores = model(padded, lengths)
            expect_shape(scores, (12, 4))
            expect_attached(scores, "the tensor of scores")
            loss = torch.nn.functional.cross_entropy(scores, targets)
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            loss = float(torch.nn.functional.cross_entropy(model(padded, lengths), targets))
        expect_true(loss < 0.5, "The model has not learned the names.", "a loss below 0.5", f"{loss:.3f}")
