"""Hidden checks of the gradient at the first layer."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true


def seeds(draw, count):
    return draw.integers(count, low=0, high=2**31).tolist()


def generator(seed):
    return torch.Generator().manual_seed(seed)


def oracle(depth, residual, seed):
    """The norm by the chain rule in float64, layer by layer from the back."""
    source = generator(seed)
    x, y = (torch.randn(64, 16, generator=source).double() for _ in range(2))
    weights = [(0.7 / 16**0.5 * torch.randn(16, 16, generator=source)).double() for _ in range(depth)]
    before, bent = [x], []
    for w in weights:
        bent.append(torch.tanh(before[-1] @ w))
        before.append(before[-1] * residual + bent[-1])
    arriving = 2 * (before[-1] - y) / y.numel()
    for index in reversed(range(depth)):
        inner = arriving * (1 - bent[index] ** 2)
        gradient = before[index].T @ inner
        arriving = arriving * residual + inner @ weights[index].T
    return gradient.norm()


def compared(student, draw, residual, depths):
    cases = list(zip(depths, seeds(draw, len(depths)), strict=True))
    got = [student.first_layer_gradient(depth, residual, generator(seed)) for depth, seed in cases]
    for (depth, seed), norm in zip(cases, got, strict=True):
        expect_close(norm, oracle(depth, residual, seed).float(), rtol=1e-3, name=f"the norm for depth {depth}")


@pytest.mark.points(2)
def test_plain(student, draw):
    """For plain stacks of any depth the norm is that of the chain rule."""
    compared(student, draw, False, [1, 2, 3, 7, 12])


@pytest.mark.points(2)
def test_residual(student, draw):
    """For residual stacks of any depth the norm is that of the chain rule."""
    compared(student, draw, True, [1, 2, 3, 7, 12])


def test_the_generator_decides(student, draw):
    """Generators in the same state give the same norm, others another one."""
    one, other = seeds(draw, 2)
    first, again, another = (float(student.first_layer_gradient(4, True, generator(s))) for s in (one, one, other))
    expect_close(again, first, name="the norm with the same generator once more")
    expect_true(abs(another - first) > 1e-4 * first, "Another generator gives the same norm.")
