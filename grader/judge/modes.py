"""Train mode against eval mode, for nets in which nothing depends on it."""

import torch

from grader.judge.expect import as_tensor, expect_true
from grader.judge.properties import unrecorded
from grader.judge.student import Handle


def expect_equal_modes(model: Handle, x: torch.Tensor) -> None:
    """Expect a net without dropout, batch norm and the like to give in train mode what it gives in eval mode."""
    with unrecorded(model):
        model(x)  # lazy layers come into being
        found = [as_tensor(model.train(mode)(x), "the output") for mode in (False, True, True)]
        model.eval()
    evaluated, trained, again = found
    same = _close(evaluated, trained)
    drawn = not _close(trained, again)  # by a dropout, but not by a batch norm
    model._link.transcript.append([same, drawn])
    expect_true(same, "In train mode the output is not that of eval mode.")


def _close(one: torch.Tensor, other: torch.Tensor) -> bool:
    return one.shape == other.shape and torch.allclose(one, other, rtol=1e-4, atol=1e-5)
