"""Public checks of the comparison of optimisers."""

import torch

from grader.judge.expect import expect_close, expect_true

NAMES = ["SGD", "Adagrad", "Adam", "Adamax", "ASGD", "LBFGS", "RMSprop", "Rprop"]
X = torch.tensor([[-1.0], [-2.0], [-3.0]])
Y = torch.tensor([[-1.0], [-2.0], [-4.5]])


def test_every_optimiser_has_its_losses(student):
    """There is a list of losses for each of the eight names, and all begin with the same loss."""
    losses = student.compare_optimizers(student.LinearModel, X, Y, 3, 0.01)
    expect_true(isinstance(losses, dict), "The result is not a dict.")
    missing = ", ".join(name for name in NAMES if name not in losses)
    expect_true(not missing, "Some names are missing.", ", ".join(NAMES), f"all but {missing}")
    for name in NAMES:
        expect_true(len(losses[name]) == 3, f"{name} does not have one loss for each epoch.",
                    "3", f"{len(losses[name])}")  # fmt: skip
    for name in NAMES[1:]:
        expect_close(losses[name][0], losses["SGD"][0], name=f"the first loss of {name}, compared with that of SGD,")


def test_plain_descent_by_hand(student):
    """PReLU multiplies negative numbers by 0.25; two losses of its descent with SGD can be done on paper."""
    losses = student.compare_optimizers(torch.nn.PReLU, X, Y, 2, 0.03)
    # The errors are 0.75, 1.5, 3.75; the slope of the mean is 2/3 * (-0.75 - 3 - 11.25) = -10, the new factor 0.55.
    expect_close(losses["SGD"][0], (0.75**2 + 1.5**2 + 3.75**2) / 3, name="the first loss of SGD")
    expect_close(losses["SGD"][1], (0.45**2 + 0.9**2 + 2.85**2) / 3, name="the second loss of SGD")
