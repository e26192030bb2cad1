"""The test of samplers, from both sides."""

import pytest
import torch

from grader.judge.expect import Mismatch, expect_frequencies

SHARES = [0.5, 0.3, 0.15, 0.05, 0.0]


def drawn(shares: list[float], count: int, seed: int) -> list[int]:
    generator = torch.Generator().manual_seed(seed)
    found = torch.multinomial(torch.tensor(shares), count, replacement=True, generator=generator)
    return torch.bincount(found, minlength=len(shares)).tolist()


def test_right_samplers_pass():
    """Of a thousand right samplers none fails."""
    for seed in range(1000):
        expect_frequencies(drawn(SHARES, 400, seed), SHARES)


@pytest.mark.parametrize(
    "shares",
    [
        [0.25, 0.25, 0.25, 0.25, 0.0],
        [0.35, 0.36, 0.2, 0.09, 0.0],
        [1.0, 0.0, 0.0, 0.0, 0.0],
        [0.05, 0.15, 0.3, 0.5, 0.0],
    ],
)
def test_other_distributions_fail(shares):
    """A uniform, a flattened, a greedy and a reversed sampler are found out."""
    with pytest.raises(Mismatch, match="not those of the distribution"):
        expect_frequencies(drawn(shares, 2000, 1), SHARES)


def test_what_cannot_occur_must_not():
    """A single draw of a value with probability zero fails."""
    with pytest.raises(Mismatch, match="Value 4 was drawn"):
        expect_frequencies([1000, 600, 300, 100, 1], SHARES)


def test_the_bound_is_that_of_the_table():
    """For one degree of freedom χ² = 19.51 is exceeded once in 100,000 times; the bound is up to 12 % wider."""
    count = 10_000
    off = round((0.97 * 19.51 * count / 4) ** 0.5)
    expect_frequencies([count // 2 + off - 3, count // 2 - off + 3], [0.5, 0.5])
    far = round((1.15 * 19.51 * count / 4) ** 0.5)
    with pytest.raises(Mismatch):
        expect_frequencies([count // 2 + far, count // 2 - far], [0.5, 0.5])
