"""Transformations: each is found when it alone explains the difference, and nothing is said of unrelated values."""

import pytest
import torch

from grader.judge import transforms
from grader.judge.expect import Mismatch, expect_close
from grader.judge.results import State


def drawn(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


FOUND = {
    "Every value is ½ times what is expected.": lambda e: e / 2,
    "Every value is 7 times what is expected.": lambda e: e * 7,
    "Every value is -2 times what is expected.": lambda e: e * -2,
    "Every value has the opposite sign.": lambda e: -e,
    "Every value is off by the same amount, 3.": lambda e: e + 3,
    "The right rows come in the wrong order.": lambda e: e[[2, 0, 1, 4, 3, 6, 5]],
    "The right values stand one place too late along axis 0.": lambda e: torch.cat([e[:1] * 0, e[:-1]]),
    "The right values stand one place too early along axis 1.": lambda e: torch.cat([e[:, 1:], e[:, :1] * 0], 1),
    "The result is transposed: its values are right, rows and columns are exchanged.": lambda e: e.T,
    "The values are right, but the last ones are missing.": lambda e: e[:-1],
    "The right numbers stand in the wrong places: reshaping fills them in row by row, it does not move axes.": (
        lambda e: e.T.reshape(e.shape)
    ),
}


@pytest.mark.parametrize("told", FOUND)
def test_a_transformation_is_told(told):
    """The sentence says what was done to the right value."""
    expected = drawn(7, 5)
    found = transforms.find(FOUND[told](expected), expected)
    assert found is not None and found[1] == told


def test_a_missing_sum_is_told():
    """A result that would be right once summed over an axis is told so."""
    actual = drawn(7, 5)
    assert transforms.find(actual, actual.sum(0))[1] == "The right result is the sum of yours over axis 0."


@pytest.mark.parametrize("shape", [(7, 5), (4, 4), (3, 2, 5), (6,)])
def test_unrelated_values_are_met_with_silence(shape):
    """Two hundred pairs of random tensors give no explanation."""
    pairs = ((drawn(*shape, seed=2 * n), drawn(*shape, seed=2 * n + 1)) for n in range(200))
    assert [transforms.find(a, e) for a, e in pairs if transforms.find(a, e)] == []


@pytest.mark.parametrize(
    "actual, expected",
    [
        (torch.zeros(5, 5), torch.ones(5, 5)),
        (torch.tensor([2.0, 4.0]), torch.tensor([1.0, 2.0])),
        (torch.full((3, 3), float("nan")), drawn(3, 3)),
        (drawn(4, 4), drawn(4, 4)),
        (drawn(4, 4) + 1e-6, drawn(4, 4)),
        (torch.eye(4), 2 * torch.eye(4)),
        (drawn(4, 4) * 2 + 1j, drawn(4, 4) + 3j),
        (drawn(0, 4), drawn(4, 4)),
    ],
    ids=["constants", "two values", "nan", "equal", "within rounding", "identity", "complex", "empty"],
)
def test_weak_evidence_is_met_with_silence(actual, expected):
    """Too few values or none, NaN, complex numbers or no real difference explain nothing."""
    assert transforms.find(actual, expected) is None


def test_a_check_tells_only_what_holds_on_every_draw(judged):
    """A constant factor is told; a factor that changes with the data is not."""
    checks = (
        'def test_it(student, draw):\n    """So."""\n    x = draw.normal(7, 5)\n    expect_close(student.f(x), x * x)\n'
    )
    always, sometimes = (
        judged(f"def f(x):\n    return {body}\n", checks).checks[0] for body in ("x * x / 2", "x * x * x.mean()")
    )
    assert (always.state, sometimes.state) == (State.FAILED, State.FAILED)
    assert always.explanation == "Every value is ½ times what is expected."
    assert sometimes.explanation == ""


@pytest.mark.parametrize(
    ("got", "where"),
    [
        ([8.0, 4.0, 3.0, 2.0, 1.5], "the first 2 of 5 entries are right, from index 2 on none is: expected 2, got 3"),
        ([8.0, 4.0, 3.0, 1.0, 1.5], "2 of 5 entries differ, most at index (2,): expected 2, got 3"),
        ([9.0, 5.0, 3.0, 2.0, 1.5], "5 of 5 entries differ, most at index (0,): expected 8, got 9"),
    ],
)
def test_a_trajectory_that_goes_astray(got, where):
    """Losses that are right for some steps and wrong in all later ones are told by the step where they leave."""
    with pytest.raises(Mismatch) as caught:
        expect_close(torch.tensor(got), torch.tensor([8.0, 4.0, 2.0, 1.0, 0.5]))
    assert caught.value.difference.where == where
