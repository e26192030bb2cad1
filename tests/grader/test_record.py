"""The record of what a student's call used of torch."""

import pytest
import torch

from grader.cage.record import Record
from grader.judge import scratch

X = torch.ones(2, 3, 4, 4)


def by_engine() -> None:
    leaf = torch.ones(2, requires_grad=True)
    (leaf**2).sum().backward()


def by_list() -> None:
    box = [torch.func]
    box[0].vjp(lambda t: t**2, torch.ones(2))[1](torch.ones(2))


def by_forward_mode() -> None:
    torch.func.jvp(lambda t: t**2, (torch.ones(2),), (torch.ones(2),))


@pytest.mark.parametrize(
    ("call", "rule", "expected"),
    [
        (by_engine, "autograd", "torch.autograd"),
        (by_list, "autograd", "torch.autograd"),
        (by_forward_mode, "autograd", "torch.autograd"),
        (lambda: torch.nn.Conv2d(3, 2, 3)(X), "nn", "torch.nn.functional.conv2d"),
        (lambda: [torch.conv2d][0](X, torch.ones(2, 3, 3, 3)), "functional", "torch.nn.functional.conv2d"),
        (lambda: X.softmax(1), ".softmax", ".softmax"),
        (lambda: torch.softmax(X, 1), "torch.softmax", "torch.softmax"),
    ],
)
def test_what_is_forbidden_is_found(call, rule: str, expected: str) -> None:
    """A forbidden function is in the record however it was reached."""
    with Record() as record:
        call()
    assert scratch.used(record.names(), (rule,)) == expected


def test_work_by_hand_is_let_through() -> None:
    """Arithmetic, reductions, printing and slicing leave nothing that the rules forbid."""
    with Record() as record:
        shifted = X - X.amax(1, keepdim=True)
        weights = shifted.exp() / torch.exp(shifted).sum(1, keepdim=True)
        weights.clone()[0, 0] = 1
        repr(torch.where(weights > 0, weights, torch.zeros_like(weights)) @ X.transpose(2, 3))
    assert scratch.used(record.names(), ("autograd", "nn", "optim", "functional")) is None


def test_everything_is_as_before_afterwards() -> None:
    """Once the record is closed, derivatives are taken as ever."""
    with Record():
        pass
    leaf = torch.ones(2, requires_grad=True)
    (leaf**2).sum().backward()
    assert torch.equal(leaf.grad, torch.full((2,), 2.0))
