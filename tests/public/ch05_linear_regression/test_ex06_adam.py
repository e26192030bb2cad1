"""Public checks of Adam."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("optim")


def places(student, start, gradients, **settings):
    """Give a single parameter these gradients, one before each step; return where every step has taken it."""
    holder = student.make(torch.nn.ParameterList, [torch.tensor(start)])
    own = student.Adam(holder.parameters(), **settings)
    (parameter,) = list(holder)
    reached = []
    for gradient in gradients:
        (parameter * torch.tensor(gradient)).sum().backward()
        own.step()
        own.zero_grad()
        reached.append(holder.state_dict()["0"])
    return reached


def test_the_first_step(student):
    """The first step has length 0.001 by default, against the sign of the gradient, whatever its size."""
    (place,) = places(student, [0.0, 0.0, 0.0], [[3.0, -0.5, 200.0]])
    expect_close(place, [-0.001, 0.001, -0.001], rtol=1e-5, name="the parameter after one step")


def test_two_steps(student):
    """With lr 0.75 and betas (0.5, 0.75) the gradients 3 and 0 make the steps 0.75 * 3/3 and 0.75 * 1/root(27/7)."""
    # The averages after the second step are 3/4 and 27/16; divided by 1 - 0.5² = 3/4 and 1 - 0.75² = 7/16 they are 1
    # and 27/7.
    first, second = places(student, [1.0], [[3.0], [0.0]], lr=0.75, betas=(0.5, 0.75))
    expect_close(first, [0.25], name="the parameter after one step")
    expect_close(second, [0.25 - 0.75 / (27 / 7) ** 0.5], name="the parameter after two steps")
