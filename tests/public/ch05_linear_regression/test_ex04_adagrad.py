"""Public checks of Adagrad."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("optim")


def places(student, start, gradients, **settings):
    """Give a single parameter these gradients, one before each step; return where every step has taken it."""
    holder = student.make(torch.nn.ParameterList, [torch.tensor(start)])
    own = student.Adagrad(holder.parameters(), **settings)
    (parameter,) = list(holder)
    reached = []
    for gradient in gradients:
        (parameter * torch.tensor(gradient)).sum().backward()
        own.step()
        own.zero_grad()
        reached.append(holder.state_dict()["0"])
    return reached


def test_the_first_step(student):
    """With the default settings the first step has length 0.01, against the sign of the gradient, whatever its size."""
    (place,) = places(student, [1.0, 1.0, 1.0], [[3.0, -0.5, 200.0]])
    expect_close(place, [0.99, 1.01, 0.99], rtol=1e-5, name="the parameter after one step")


def test_two_steps(student):
    """With lr 0.5 the gradients 3 and then -4 lead down by 0.5 * 3/3 and up by 0.5 * 4/5."""
    first, second = places(student, [1.0], [[3.0], [-4.0]], lr=0.5)
    expect_close(first, [0.5], name="the parameter after one step")
    expect_close(second, [0.9], name="the parameter after two steps")
