"""Public checks of RMSprop."""

import pytest
import torch

from grader.judge.expect import expect_close

pytestmark = pytest.mark.from_scratch("optim")


def places(student, start, gradients, **settings):
    """Give a single parameter these gradients, one before each step; return where every step has taken it."""
    holder = student.make(torch.nn.ParameterList, [torch.tensor(start)])
    own = student.RMSprop(holder.parameters(), **settings)
    (parameter,) = list(holder)
    reached = []
    for gradient in gradients:
        (parameter * torch.tensor(gradient)).sum().backward()
        own.step()
        own.zero_grad()
        reached.append(holder.state_dict()["0"])
    return reached


def test_the_first_step(student):
    """With the default settings the first step has length 0.1, against the sign of the gradient, whatever its size."""
    # The average of the squares is 0.01 * gradient², its root 0.1 * |gradient|.
    (place,) = places(student, [1.0, 1.0, 1.0], [[3.0, -0.5, 200.0]])
    expect_close(place, [0.9, 1.1, 0.9], rtol=1e-5, name="the parameter after one step")


def test_two_steps(student):
    """With alpha 0.75 the gradients 4 and then 2 make the averages 4 and 4, and the steps lr * 4/2 and lr * 2/2."""
    first, second = places(student, [1.0], [[4.0], [2.0]], lr=0.1, alpha=0.75)
    expect_close(first, [0.8], name="the parameter after one step")
    expect_close(second, [0.7], name="the parameter after two steps")
