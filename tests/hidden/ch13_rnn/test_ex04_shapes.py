"""Hidden checks of rnn_shapes. The oracle is an RNN that runs."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true

NAMES = ("the shape of output", "the shape of h_n")
SIZES = [(7, 5, 3), (1, 4, 6), (4, 1, 2), (3, 3, 3)]


def run(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    model = torch.nn.RNN(2, hidden, layers, bidirectional=bidirectional, batch_first=batch_first)
    output, h_n = model(torch.zeros((batch, steps, 2) if batch_first else (steps, batch, 2)))
    return [torch.tensor(output.shape), torch.tensor(h_n.shape)]


def expect_shapes(student, draw, *choices):
    sizes = [*SIZES, tuple(draw.integers(3, low=1, high=10).tolist())]
    cases = [(*size, *choice) for size in sizes for choice in choices]
    results = [student.rnn_shapes(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, run(*case), names=NAMES)


def test_layers(student, draw):
    """More layers leave the output as it is and give h_n more states."""
    expect_shapes(student, draw, (1,), (2,), (4,))


def test_both_directions(student, draw):
    """With two directions each step of the output has both states side by side; in h_n they lie one after the other."""
    expect_shapes(student, draw, (1, True), (3, True))


def test_batch_first(student, draw):
    """batch_first exchanges the first two axes of the output, and nothing else."""
    expect_shapes(student, draw, (1, False, True), (2, False, True))


@pytest.mark.points(2)
def test_all_together(student, draw):
    """Layers, directions and the order of the axes go together in any combination, given by name as well."""
    expect_shapes(student, draw, (2, True, True), (3, True, False))
    named = student.rnn_shapes(batch=5, steps=7, hidden=3, batch_first=True, layers=2, bidirectional=True)
    expect_close(named, run(7, 5, 3, 2, True, True), names=NAMES)


def test_tuples(student):
    """Both shapes are tuples of whole numbers."""
    result = student.rnn_shapes(6, 2, 4, layers=2)
    shapes = list(result) if isinstance(result, tuple | list) else []
    tuples = len(shapes) == 2 and all(isinstance(shape, tuple) and len(shape) == 3 for shape in shapes)
    expect_true(tuples and all(isinstance(size, int) for shape in shapes for size in shape),
                "The result is not two tuples of three ints.")  # fmt: skip
