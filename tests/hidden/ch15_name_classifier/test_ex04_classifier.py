"""Hidden checks of the classifier. Its weights are its own affair; what must hold for any weights is checked."""

import pytest
import torch

from grader.judge.expect import Mismatch, expect_attached, expect_close, expect_shape, expect_true
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
    """The largest code that the model can be asked for is vocabulary - 1."""
    for vocabulary in (9, 200):
        model = student.NameClassifier(3, vocabulary=vocabulary, hidden=4)
        expect_shape(model(torch.tensor([[0, vocabulary - 1], [vocabulary - 1, 0]]), torch.tensor([2, 1])), (2, 3))


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


def test_scores_are_logits(student, draw):
    """The scores are logits: of either sign and any size, and those of a name do not add up to 1."""
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
