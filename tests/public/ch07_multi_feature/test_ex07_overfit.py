"""Public checks of early stopping."""

import torch

from grader.judge.expect import expect_close

ONE = torch.ones(1, 1)


def run(student, patience):
    """The model w · x with w = 0 learns from the sample (1, 3): each step goes a quarter of the way to w = 3.

    After 1, 2, 3 … epochs w is 0.75, 1.3125, 1.734, … and the validation sample (1, 1) asks for 1.
    """
    model = student.make(torch.nn.Linear, 1, 1, bias=False)
    model.load_state_dict({"weight": 0 * ONE})
    result = student.fit_with_early_stopping(model, (ONE, 3 * ONE), (ONE, ONE), 0.125, 0.0, 20, patience)
    return model, result


def test_losses_and_best_epoch(student):
    """The validation loss is lowest after the first epoch, number 0, and two worse ones end the training."""
    _, (best_epoch, losses) = run(student, 2)
    expect_close(best_epoch, 0, name="the best epoch")
    expect_close(losses, torch.tensor([0.25**2, 0.3125**2, 0.734375**2]), name="the losses")


def test_best_weights_in_a_small_case(student):
    """The model ends with the weight that it had after the best epoch."""
    model, _ = run(student, 2)
    expect_close(model.state_dict()["weight"], 0.75 * ONE, name="the weight")
