"""Hidden checks of sample. Frequencies are judged by a χ² test; the transcript, by which one answer is compared with
another, keeps which distribution they fit, for the draws themselves are nobody's fault.
"""

import math

import pytest
import torch

from grader.judge.expect import (
    Mismatch,
    as_tensor,
    expect_close,
    expect_frequencies,
    expect_same_inputs,
    expect_true,
)  # fmt: skip
from grader.judge.properties import unrecorded

TIMES = 100  # a call takes its time on a busy machine
SHARES = torch.tensor([0.6, 0.25, 0.1, 0.05], dtype=torch.float64)  # far from even, and the rarest not too rare
BEST = torch.tensor([0.4, 0.25, 0.2], dtype=torch.float64)  # of the top k: the last of them would be missed


def seeded(draw):
    return torch.Generator().manual_seed(int(draw.integers(1, low=0, high=2**31)))


def whole(index):
    found = as_tensor(index, "the index", torch.tensor(0))
    expect_true(found.numel() == 1, "The index is not a single number.", "one number", f"shape {tuple(found.shape)}")
    return int(found)


def tally(student, draw, logits, *options, own=True):
    """How often each index comes, each draw with a generator of its own or all with PyTorch's."""
    with unrecorded(student):
        found = [whole(student.sample(logits, *options, generator=seeded(draw) if own else None)) for _ in range(TIMES)]
    counts = [found.count(index) for index in range(len(logits))]
    expect_true(sum(counts) == TIMES, "An index is not between 0 and V - 1.")
    return counts


def fits(counts, shares):
    try:
        expect_frequencies(counts, shares)
    except Mismatch:
        return False
    return True


def likelihood(counts, shares):
    return sum(count * math.log(share) for count, share in zip(counts, shares, strict=True) if count)


def expect_shares(student, found):
    """Expect the first of the distributions that come with each tally; keep which of them fits all tallies best."""
    names = [name for name in found[0][1] if all(fits(counts, distributions[name]) for counts, distributions in found)]
    best = max(names, default=[counts for counts, _ in found],
               key=lambda name: sum(likelihood(counts, distributions[name]) for counts, distributions in found))
    student._link.transcript.append(best)
    for counts, distributions in found:
        expect_frequencies(counts, next(iter(distributions.values())), name="the frequencies of the indices")


def softmax(logits):
    return torch.softmax(logits.double(), dim=0).tolist()


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_temperature(student, draw):
    """The frequencies are those of softmax(logits / temperature), for temperatures below and above 1."""
    found = []
    for temperature in (draw.number(0.01, 0.03), 4.0):
        logits = (temperature * SHARES.log() + draw.number(-3, 3))[draw.permutation(4)].float()
        found.append((tally(student, draw, logits, temperature), {
            "right": softmax(logits / temperature), "untouched": softmax(logits),
            "multiplied": softmax(logits * temperature),
        }))  # fmt: skip
    expect_shares(student, found)


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_top_k(student, draw):
    """With top_k only the largest scores are drawn, and among themselves as often as ever, at any temperature."""
    top_k, order, temperature = 3, draw.permutation(8), 4.0
    shares = torch.cat([BEST, 0.02 + draw.uniform(8 - top_k, high=0.03)])
    logits = (temperature * (shares.log() - draw.number(1, 3)))[order].float()  # all of them below zero
    kept = torch.where(order < top_k, logits, -torch.inf)
    zeros = torch.where(order < top_k, logits, 0.0)
    more, less, one = (torch.where(logits >= logits.topk(count).values[-1], logits, -torch.inf)
                       for count in (top_k + 1, top_k - 1, 1))  # fmt: skip
    places = torch.full_like(logits, -torch.inf)
    places[:top_k] = logits.topk(top_k).values
    found = {"right": kept, "all": logits, "zeros": zeros, "places": places}
    found |= {"one more": more, "one less": less, "best": one}
    distributions = {name: softmax(scores / temperature) for name, scores in found.items()}
    distributions["no temperature"] = softmax(kept)
    expect_shares(student, [(tally(student, draw, logits, temperature, top_k), distributions)])


def test_extremes(student, draw):
    """Scores in the thousands, temperature 0 and more of top_k than there are scores are no trouble."""
    got, wanted = [], []
    for size in (5, 1, 9, 3000):
        logits = 2000 * draw.permutation(size).float() - 4000
        for options in ((0.5,), (1.0, size + 3), (0.0, None), (0, 2), (0.01, size)):
            got.append(student.sample(logits, *options, generator=seeded(draw)))
            wanted.append(int(logits.argmax()))
    expect_close([whole(index) for index in got], wanted, name="the indices")


@pytest.mark.limits(wall=30)
def test_many_scores(student, draw):
    """Of 300 indices with nearly equal scores all take part without top_k; with it the best do, each as often."""
    logits, best = 0.01 * draw.permutation(300).float(), 3
    with unrecorded(student):
        free = [whole(student.sample(logits, 4.0, None, seeded(draw))) for _ in range(20)]
        among = [whole(student.sample(logits, 4.0, best, seeded(draw))) for _ in range(50)]
    ranks = logits.argsort(descending=True).argsort().tolist()
    counts = [[ranks[index] for index in among].count(rank) for rank in range(best)]
    wide = max(ranks[index] for index in free)
    even = fits(counts, softmax(logits.topk(best).values / 4.0))
    student._link.transcript.append((wide > 100, sum(counts) == len(among), even))
    expect_true(wide > 100, "Without top_k only the best of many indices are drawn.")  # 1e-7 in a right answer
    expect_true(sum(counts) == len(among), "An index that is not among the top_k was drawn.")
    expect_true(even, "Among the top_k of many indices, the chances are not those of their scores.", got=f"{counts}")


def test_temperature_zero(student, draw):
    """At temperature 0 the largest score wins, however little larger it is."""
    got, wanted = [], []
    for size in (5, 9, 7, 8):
        logits = 1e-9 * draw.permutation(size).float()
        for top_k in (None, 4):
            got.append(student.sample(logits, 0.0, top_k, seeded(draw)))
            wanted.append(int(logits.argmax()))
    expect_close([whole(index) for index in got], wanted, name="the indices")


def test_generator(student, draw):
    """The generator alone decides: in the same state it gives the same index, in others others, and it moves on."""
    logits = 0.1 * draw.normal(1000)
    same, moved, found, later = [], [], [], []
    with unrecorded(student):
        for options in 2 * [(1.0, None), (1.0, 900), (2.0, 700)]:
            source, onward = seeded(draw), torch.Generator()
            before = source.get_state()
            onward.set_state(before)
            torch.rand(7, generator=onward)  # another state, from the same seed
            first = student.sample(logits, *options, source)
            after = student._link.arguments()[0][-1]
            again = student.sample(logits, *options, torch.Generator().set_state(before))
            found.append(whole(first))
            later.append(whole(student.sample(logits, *options, onward)))
            same.append(whole(first) == whole(again))
            moved.append(isinstance(after, torch.Generator) and not torch.equal(after.get_state(), before))
    student._link.transcript.append((same, moved, len(set(found)) > 1, later != found))
    expect_true(all(same), "Two generators in the same state give two different indices.")
    expect_true(all(moved), "The generator is in the state in which it came: nothing was drawn from it.")
    expect_true(len(set(found)) > 1, "Generators in different states give the same index every time.")
    expect_true(later != found, "A generator that has been drawn from gives the same indices as before.")


@pytest.mark.limits(wall=30)
def test_without_a_generator(student, draw):
    """Without a generator the draws go on from call to call, and the scores stay as they are."""
    logits = draw.normal(4)[draw.permutation(4)].clamp(-1, 1)
    for temperature in (0.5, 1.0):
        expect_same_inputs(student.sample, logits.clone(), temperature, 2, seeded(draw))
    expect_shares(student, [(tally(student, draw, logits, 1.0, own=False), {"right": softmax(logits)})])


def test_the_own_generator_of_pytorch(student, draw):
    """Without a generator, PyTorch's own decides: seeded alike it gives the same indices, seeded otherwise others."""
    logits, (one, other), found = 0.1 * draw.normal(1000), draw.permutation(10_000)[:2].tolist(), []
    with unrecorded(student):
        for seed in (one, one, other):
            student.make(torch.manual_seed, seed)
            found.append([whole(student.sample(logits)) for _ in range(2)])
    student._link.transcript.append((found[0] == found[1], found[0] == found[2]))
    expect_true(found[0] == found[1], "Seeded alike, PyTorch's own generator does not give the same indices.")
    expect_true(found[0] != found[2], "Seeded otherwise, PyTorch's own generator gives the same indices.")
