"""Public checks of cross-entropy on softmax."""

import pytest
import torch

from grader.judge.expect import expect_close, vjp

pytestmark = pytest.mark.from_scratch(
    "autograd", "nn", "torch.ops", "torch._softmax_backward_data", "torch._log_softmax_backward_data"
)

LOGITS = torch.tensor([[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]]).log()  # probabilities 1/4 1/2 1/4 and 3/8 4/8 1/8
LABELS = torch.tensor([1, 2])
LARGE_LOGITS = torch.tensor([[1000.0, 0.0, -1000.0], [-500.0, -501.0, -500.0]])


def cross_entropy(logits, labels):
    return torch.nn.functional.cross_entropy(logits, labels)


def gradient(logits, labels):
    return vjp(cross_entropy, torch.tensor(1.0), logits, labels)[0]


def test_forward_of_a_small_case(student):
    """The loss is minus the logarithm of the probability given to the right label, averaged over the samples."""
    expect_close(student.cross_entropy_forward(LOGITS, LABELS), cross_entropy(LOGITS, LABELS), name="the loss")


def test_backward_of_a_small_case(student):
    """The gradient pulls the right label's logit up and pushes every other logit down, in the right amounts."""
    expect_close(student.cross_entropy_backward(LOGITS, LABELS), gradient(LOGITS, LABELS), name="the gradient")


def test_forward_of_large_logits(student):
    """Logits of 1000 and -1000 give a finite and right loss."""
    loss = student.cross_entropy_forward(LARGE_LOGITS, LABELS)
    expect_close(loss, cross_entropy(LARGE_LOGITS, LABELS), name="the loss")


def test_backward_of_large_logits(student):
    """Logits of 1000 and -1000 give a finite and right gradient."""
    result = student.cross_entropy_backward(LARGE_LOGITS, LABELS)
    expect_close(result, gradient(LARGE_LOGITS, LABELS), name="the gradient")
