"""Hidden checks of the split."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_frequencies, expect_true

CASES = [(100, [0.7, 0.2, 0.1]), (11, [0.5, 0.5]), (23, [0.3, 0.3, 0.4]), (7, [0.25, 0.25, 0.25, 0.25]), (9, [1.0]),
         (7, [0.1] * 10), (50, [0.1, 0.2, 0.7])]  # fmt: skip


def parts_of(student, n, fractions, seed, drawn_before=0):
    """The parts as lists of ints, from a generator that has been drawn from that often before."""
    generator = torch.Generator().manual_seed(seed)
    torch.rand(drawn_before, generator=generator)
    parts = student.split(n, fractions, generator)
    expect_true(isinstance(parts, list | tuple) and len(parts) == len(fractions), "There is not one part per fraction.")
    return [as_tensor(part, "a part").flatten().tolist() for part in parts]


def seed(draw):
    return int(draw.integers(1, low=0, high=2**31))


@pytest.mark.points(2)
def test_nobody_twice_nobody_lost(student, draw):
    """Each index is in exactly one part, also where the fractions of n are no whole numbers."""
    results = [parts_of(student, n, fractions, seed(draw)) for n, fractions in CASES]
    for (n, _), parts in zip(CASES, results, strict=True):
        together = [index for part in parts for index in part]
        expect_true(len(set(together)) == len(together), "An index occurs twice.")
        expect_true(sorted(together) == list(range(n)), "Some indices are in no part.", f"{n}", f"{len(together)}")


@pytest.mark.points(2)
def test_sizes(student, draw):
    """Each part has its fraction of the samples, up to rounding."""
    results = [parts_of(student, n, fractions, seed(draw)) for n, fractions in CASES]
    for (n, fractions), parts in zip(CASES, results, strict=True):
        near = [abs(len(part) - share * n) < len(parts) for part, share in zip(parts, fractions, strict=True)]
        sizes = [len(part) for part in parts]
        expect_true(all(near), "The sizes are not those of the fractions.", f"{[f * n for f in fractions]}", f"{sizes}")


@pytest.mark.points(2)
def test_left_to_chance(student, draw):
    """Which samples are in a part differs from one state of the generator to another."""
    members = [[frozenset(part) for part in parts_of(student, 60, [0.5, 0.5], seed(draw))] for _ in range(3)]
    firsts = {parts[0] for parts in members}
    expect_true(len(firsts) == 3, "Two different states of the generator give the same part.")
    together = [sum(index + 1 in first for index in first) for first in firsts]
    expect_true(max(together) < 26, "The first part is a block of neighbouring samples, in no way shuffled.")


def test_the_generator_alone(student, draw):
    """The same state of the generator gives the same parts, whatever else has been drawn in between."""
    number = seed(draw)
    first = parts_of(student, 40, [0.6, 0.4], number)
    student.make(torch.rand, 7)  # moves the global generator on
    second = parts_of(student, 40, [0.6, 0.4], number)
    expect_true(first == second, "The same state of the generator gives other parts.")


def test_a_generator_in_use(student, draw):
    """The generator's state decides: once numbers have been drawn from it, the parts are others; a call draws, too."""
    number = seed(draw)
    found = [parts_of(student, 40, [0.5, 0.5], number, drawn) for drawn in (0, 50, 50)]
    expect_true(found[0] != found[1], "A generator from which numbers have been drawn gives the parts of a fresh one.")
    expect_true(found[1] == found[2], "The same state of the generator gives other parts.")
    generator = torch.Generator().manual_seed(number)
    student.split(40, [0.5, 0.5], generator)
    (_, _, _, after, *_), _ = student._link.arguments()
    moved = not torch.equal(after.get_state(), torch.Generator().manual_seed(number).get_state())
    expect_true(moved, "A call leaves the generator as it was, so that a second one would give the same parts again.")


def test_every_sample_gets_everywhere(student, draw):
    """Over many states, every sample is about as often in a small part as any other."""
    counts = torch.zeros(10)
    for _ in range(200):
        counts[parts_of(student, 10, [0.6, 0.4], seed(draw))[1]] += 1
    seldom, often = int(counts.min()), int(counts.max())
    expect_true(seldom > 0 and often < 200, "Some samples are always in the same part.", "about 80 of 200 times each",
                f"between {seldom} and {often}")  # fmt: skip
    # Samples of one split keep each other out of a part, so the counts of a right one differ less than by chance.
    expect_frequencies(counts.int().tolist(), [0.1] * 10, name="the samples of a part")
