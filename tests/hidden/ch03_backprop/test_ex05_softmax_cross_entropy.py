"""Hidden checks of cross-entropy on softmax."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, vjp

pytestmark = pytest.mark.from_scratch(
    "autograd", "nn", "torch.ops", "torch._softmax_backward_data", "torch._log_softmax_backward_data"
)

SIZES = [(7, 5), (1, 4), (5, 5), (11, 2)]


def cross_entropy(logits, labels):
    return torch.nn.functional.cross_entropy(logits, labels)


def gradient(logits, labels):
    return vjp(cross_entropy, torch.tensor(1.0), logits, labels)[0]


def batches(draw):
    for samples, classes in SIZES:
        yield 2 * draw.normal(samples, classes), draw.integers(samples, low=0, high=classes)


def large_batches(draw):
    heights = torch.tensor([[1000.0], [-1000.0], [0.0]]).repeat(2, 1)
    yield heights + draw.normal(6, 5), draw.integers(6, low=0, high=5)
    yield 1000 * draw.away_from_zero(7, 5), draw.integers(7, low=0, high=5)
    far = 1000 * draw.away_from_zero(7, 5)
    yield far, far.argmax(1)  # no small probability is asked for here: an exp that overflows stands alone


def test_forward(student, draw):
    """The loss is right for any sizes and labels, a batch of one included."""
    for logits, labels in batches(draw):
        expect_close(student.cross_entropy_forward(logits, labels), cross_entropy(logits, labels), name="the loss")


def test_backward(student, draw):
    """The gradient is right for any sizes and labels, a batch of one included."""
    for logits, labels in batches(draw):
        expect_close(student.cross_entropy_backward(logits, labels), gradient(logits, labels), name="the gradient")


def test_forward_of_large_logits(student, draw):
    """The loss is right for large logits of either sign, within a row and from row to row."""
    cases = list(large_batches(draw))
    losses = [student.cross_entropy_forward(*case) for case in cases]
    for loss, case in zip(losses, cases, strict=True):
        expect_close(loss, cross_entropy(*case), atol=1e-6, name="the loss")


def test_backward_of_large_logits(student, draw):
    """The gradient is right for large logits of either sign, within a row and from row to row."""
    cases = list(large_batches(draw))
    gradients = [student.cross_entropy_backward(*case) for case in cases]
    for found, case in zip(gradients, cases, strict=True):
        expect_close(found, gradient(*case), atol=1e-9, name="the gradient")


def test_dtype(student, draw):
    """The gradient of float32 logits is float32, that of float64 ones float64."""
    labels = draw.integers(6, low=0, high=4)
    cases = [2 * draw.normal(6, 4, dtype=kind) for kind in (torch.float32, torch.float64)]
    results = [student.cross_entropy_backward(logits, labels) for logits in cases]
    for result, logits in zip(results, cases, strict=True):
        if not isinstance(result, list):  # a list of lists is let through, and has no dtype
            expect_dtype(result, logits.dtype, name="the gradient")
        expect_close(result, gradient(logits, labels), name="the gradient")


def test_inputs_are_left_alone(student, draw):
    """Neither pass writes to the logits or the labels."""
    for function in (student.cross_entropy_forward, student.cross_entropy_backward):
        expect_same_inputs(function, draw.normal(4, 3), draw.integers(4, low=0, high=3))
