"""Hidden checks of the binary cross-entropies."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_same_inputs

pytestmark = pytest.mark.from_scratch(
    "torch.nn.BCELoss", "torch.nn.BCEWithLogitsLoss", "torch.nn.SoftMarginLoss", ".BCELoss", ".BCEWithLogitsLoss",
    ".binary_cross_entropy", ".binary_cross_entropy_with_logits", ".soft_margin_loss",
    "torch.nn.functional.binary_cross_entropy", "torch.nn.functional.binary_cross_entropy_with_logits",
)  # fmt: skip

SHAPES = [(7,), (5, 1), (1,), (4, 3)]


def labels(draw, *shape):
    return draw.integers(*shape, low=0, high=2).double()


def expect_losses(function, oracle, cases):
    """Expect the oracle's loss in every case; all answers are collected first."""
    losses = [function(*case) for case in cases]
    for loss, case in zip(losses, cases, strict=True):
        expect_close(loss, oracle(*case), name="the loss")


def test_from_probabilities(student, draw):
    """The loss is the mean over all entries, each weighted with its own target."""
    cases = [(draw.uniform(*shape, low=0.02, high=0.98), labels(draw, *shape)) for shape in SHAPES]
    expect_losses(student.bce, F.binary_cross_entropy, cases)


def test_unlikely_things(student, draw):
    """A probability close to 0 or to 1 that is wrong costs what its log says, however small that probability is."""
    small = [draw.uniform(7, low=low, high=-12).exp() for low in (-80, -25)]
    cases = [(small[0].to(dtype), torch.ones(7, dtype=dtype)) for dtype in (torch.float32, torch.float64)]
    expect_losses(student.bce, F.binary_cross_entropy, [*cases, (1 - small[1], torch.zeros(7).double())])


def test_one_class_only(student, draw):
    """Targets that are all 0 or all 1 have a loss as well, in both functions."""
    prob, z = draw.uniform(7, low=0.1, high=0.9), 2 * draw.normal(7)
    targets = (torch.zeros(7).double(), torch.ones(7).double())
    expect_losses(student.bce, F.binary_cross_entropy, [(prob, target) for target in targets])
    expect_losses(student.bce_with_logits, F.binary_cross_entropy_with_logits, [(z, target) for target in targets])


def test_from_logits(student, draw):
    """From logits the loss is that of the probabilities they stand for."""
    cases = [(3 * draw.normal(*shape), labels(draw, *shape)) for shape in SHAPES]
    expect_losses(student.bce_with_logits, F.binary_cross_entropy_with_logits, cases)


def test_sure_and_wrong(student, draw):
    """A logit far on the wrong side costs its own size, in single and in double precision."""
    cases = []
    for size in (20.0, 100.0, 1000.0):
        for dtype in (torch.float32, torch.float64):
            z = size * (1 + draw.uniform(5)) * torch.tensor([1.0, -1.0, 1.0, -1.0, 1.0])
            cases.append((z.to(dtype), (z < 0).to(dtype)))
    expect_losses(student.bce_with_logits, F.binary_cross_entropy_with_logits, cases)


def test_sure_and_right(student, draw):
    """Logits far on the right side cost nothing."""
    z = 50 * draw.away_from_zero(8, gap=2, dtype=torch.float32)
    expect_close(student.bce_with_logits(z, (z > 0).float()), 0.0, atol=1e-6, name="the loss")


def test_inputs_are_left_alone(student, draw):
    """Neither function writes to its inputs."""
    target = labels(draw, 7)
    expect_same_inputs(student.bce, draw.uniform(7, low=0.1, high=0.9), target)
    expect_same_inputs(student.bce_with_logits, draw.normal(7), target)
