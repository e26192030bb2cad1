"""Hidden checks of one_hot. The oracle sets one entry after the other."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs


def slow(indices, size):
    rows = torch.zeros(*indices.shape, size)
    for step in range(indices.shape[0]):
        for word in range(indices.shape[1]):
            rows[step, word, indices[step, word]] = 1
    return rows


def expect_rows(student, cases):
    results = [student.one_hot(indices, size) for indices, size in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, slow(*case), name="the rows")


def test_any_size(student, draw):
    """The row of each step of each word has its 1 at the letter's place, whatever the sizes."""
    sizes = [(7, 5, 3), (1, 4, 6), (4, 1, 5), (4, 4, 4), tuple(draw.integers(3, low=2, high=9).tolist())]
    expect_rows(student, [(draw.integers(*shape, low=0, high=size), size) for *shape, size in sizes])


def test_letters_that_do_not_occur(student, draw):
    """Rows are as long as the alphabet, also when its last letters do not occur."""
    expect_rows(student, [(draw.integers(5, 3, low=0, high=4), 11), (torch.zeros(2, 1, dtype=torch.int64), 3)])


def test_floats(student, draw):
    """The numbers are float32, as the weights of a network are."""
    result = student.one_hot(draw.integers(4, 3, low=0, high=6), 6)
    student._link.transcript.append(str(getattr(result, "dtype", None)))  # the same numbers may have either wrong dtype
    expect_dtype(result, torch.float32)


def test_indices_are_left_alone(student, draw):
    """The indices stay as they are."""
    expect_same_inputs(student.one_hot, draw.integers(5, 2, low=0, high=4), 4)
