"""Hidden checks of the batch of names."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_true

NAMES = ("padded", "lengths", "targets")
LETTERS = "abcdefgxyzABCXYZ-' "
STRANGE = "øłđßı"


def draw_name(draw, length, letters=LETTERS):
    return "".join(letters[int(number)] for number in draw.integers(length, low=0, high=len(letters)))


def draw_names(draw, lengths):
    return [draw_name(draw, int(length)) for length in lengths], draw.integers(len(lengths), low=0, high=18).tolist()


def batch(names, countries):
    """One length after the other, the longest first; a row is filled cell by cell."""
    longest = max(map(len, names))
    order = [row for length in range(longest, 0, -1) for row, name in enumerate(names) if len(name) == length]
    padded = [[ord(letter) if ord(letter) < 128 else 0 for letter in names[row]] for row in order]
    padded = [row + [0] * (longest - len(row)) for row in padded]
    lengths, targets = [len(names[row]) for row in order], [countries[row] for row in order]
    return torch.tensor(padded), torch.tensor(lengths), torch.tensor(targets)


def expect_batch(student, names, countries):
    expect_close(student.make_tensors(names, countries), batch(names, countries), names=NAMES)


def test_different_lengths(student, draw):
    """With all lengths different, the rows go from the longest name to the shortest."""
    for count in (4, 7, 11):
        expect_batch(student, *draw_names(draw, 1 + draw.permutation(count)))


def test_targets_and_lengths_go_with_the_names(student, draw):
    """The country and the length of a name stand in the row of its codes."""
    for lengths in ([2, 5, 3, 7], [1, 2, 3, 4, 5, 6]):
        names, _ = draw_names(draw, lengths)
        expect_batch(student, names, (3 + draw.permutation(len(names))).tolist())


def test_a_name_of_two_countries(student, draw):
    """A name may come more than once, and each time it has the country that was given with it."""
    for lengths in ([3, 6, 3, 2, 3], [4, 1, 4], [2, 7, 7]):
        names, _ = draw_names(draw, lengths)
        same = names[-1]
        names = [same if len(name) == len(same) else name for name in names]
        expect_batch(student, names, (2 + draw.permutation(len(names))).tolist())


def test_equal_lengths(student, draw):
    """Names of equal length stay in the order in which they came."""
    for count, high in ((9, 2), (9, 3), (9, 4), (40, 3)):  # a sort that is not stable may be so for a few names
        expect_batch(student, *draw_names(draw, draw.integers(count, low=1, high=high + 1)))


def test_no_more_columns_than_the_longest_name(student, draw):
    """There are as many columns as the longest name has codes, wherever that name stands."""
    for lengths in ([3, 3, 9], [9, 2, 4], [1, 6, 2], [5, 5, 5, 5, 5]):
        expect_batch(student, *draw_names(draw, lengths))


def test_code_0_inside_a_name(student, draw):
    """A letter of code 0 is part of its name, in the middle, at the beginning and at the end."""
    names, countries = draw_names(draw, [4, 2, 6, 3, 5])
    names = [name + draw_name(draw, 2, STRANGE) for name in names] + [draw_name(draw, 7, STRANGE + "ab"), "ø"]
    names = [draw_name(draw, 1, STRANGE) + name for name in names]
    expect_batch(student, names, [*countries, 17, 4])


def test_one_name(student, draw):
    """A single name makes a batch of one row without padding; a single letter makes a row of one column."""
    for length in (1, 6):
        expect_batch(student, *draw_names(draw, [length]))


def test_whole_numbers(student, draw):
    """Codes, lengths and targets are int64."""
    result = student.make_tensors(*draw_names(draw, [3, 5, 2]))
    for tensor, name in zip(result, NAMES, strict=True):
        expect_dtype(tensor, torch.int64, name)


def test_inputs_are_left_alone(student, draw):
    """The caller's lists keep their order."""
    names, countries = draw_names(draw, [2, 6, 3, 4])
    given_names, given_countries = list(names), list(countries)
    student.make_tensors(names, countries)
    _, *after = student._link.arguments()[0]
    expect_true(after == [given_names, given_countries], "A list of the caller's was changed.")
