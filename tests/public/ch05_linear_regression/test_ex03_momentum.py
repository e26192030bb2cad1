"""Public checks of gradient descent with momentum."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("optim")


def places(student, start, gradients, **settings):
    """Give a single parameter these gradients, one before each step; return where every step has taken it."""
    holder = student.make(torch.nn.ParameterList, [torch.tensor(start)])
    own = student.SGD(holder.parameters(), **settings)
    (parameter,) = list(holder)
    reached = []
    for gradient in gradients:
        (parameter * gradient).sum().backward()
        own.step()
        own.zero_grad()
        reached.append(holder.state_dict()["0"])
    return reached


def test_without_momentum(student):
    """From 1 with lr 0.1, the gradients 2 and then -1 lead to 0.8 and then to 0.9."""
    first, second = places(student, [1.0], [2.0, -1.0], lr=0.1)
    expect_close(first, [0.8], name="the parameter after one step")
    expect_close(second, [0.9], name="the parameter after two steps")


def test_with_momentum(student):
    """With momentum 0.5 the gradients 2, -1, 4 make the velocities 2, 0, 4."""
    reached = places(student, [1.0], [2.0, -1.0, 4.0], lr=0.1, momentum=0.5)
    for number, (got, want) in enumerate(zip(reached, (0.8, 0.8, 0.4), strict=True), start=1):
        expect_close(got, [want], atol=1e-6, name=f"the parameter after step {number}")
