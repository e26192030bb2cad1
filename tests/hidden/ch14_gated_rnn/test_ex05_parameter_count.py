"""Hidden checks of parameter_count. The oracle counts the numbers in PyTorch's own layers."""

import pytest
import torch

from grader.judge.expect import expect_close

SIZES = [(5, 3), (3, 7), (4, 4), (1, 6)]
KINDS = ("RNN", "GRU", "LSTM")


def counted(kind, *arguments):
    names = ("input_size", "hidden_size", "num_layers", "bidirectional")
    layer = getattr(torch.nn, kind)(**dict(zip(names, arguments, strict=False)), device="meta")
    return sum(parameter.numel() for parameter in layer.parameters())


def expect_counts(student, draw, *choices):
    sizes = [*SIZES, tuple(draw.integers(2, low=8, high=40).tolist())]
    cases = [(kind, *size, *choice) for kind in KINDS for size in sizes for choice in choices]
    results = [student.parameter_count(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, counted(*case), rtol=0.0, name="the count")


def test_one_layer(student, draw):
    """One layer of each kind, for any sizes."""
    expect_counts(student, draw, ())


def test_layers(student, draw):
    """Every layer above the first one reads states instead of inputs."""
    expect_counts(student, draw, (2,), (5,))


def test_both_directions(student, draw):
    """A second direction doubles what one layer has."""
    expect_counts(student, draw, (1, True))


@pytest.mark.points(2)
def test_all_together(student, draw):
    """In a stack that reads in both directions, each layer reads both states of the one below; names work as well."""
    expect_counts(student, draw, (2, True), (3, True))
    named = student.parameter_count(kind="GRU", bidirectional=True, hidden=5, input_size=9, layers=3)
    expect_close(named, counted("GRU", 9, 5, 3, True), rtol=0.0, name="the count")
