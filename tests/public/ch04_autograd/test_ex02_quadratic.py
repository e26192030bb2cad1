"""Public checks of fit_quadratic."""

import torch

from grader.judge.expect import expect_close

NAMES = ("w1", "w2", "b")


def weights(result):
    """The three weights as a list, if they came as a tensor or an array."""
    return result if isinstance(result, list | tuple) else list(torch.as_tensor(result).flatten())


def test_the_first_step_by_hand(student):
    """From zeros, with the samples (1, 3) and (2, 5) and lr 0.1, the first step leads to 2.3, 1.3 and 0.8."""
    # Each slope is a mean over both samples: -2 (3·1 + 5·4)/2 = -23, -2 (3·1 + 5·2)/2 = -13, -2 (3 + 5)/2 = -8.
    expected = torch.tensor([2.3, 1.3, 0.8])
    expect_close(weights(student.fit_quadratic([1.0, 2.0], [3.0, 5.0], 0.1, 1)), list(expected), names=NAMES)


def test_the_second_step_by_hand(student):
    """The sample (1, 2) alone: every weight has the slope -4, and from 0.4, 0.4, 0.4 on the slope -1.6."""
    expected = torch.tensor([0.56, 0.56, 0.56])
    expect_close(weights(student.fit_quadratic([1.0], [2.0], 0.1, 2)), list(expected), names=NAMES)


def test_a_parabola_is_found(student):
    """Five samples of 2x² - 3x + 1 give back its three numbers after 300 epochs with lr 0.2."""
    xs = [-1.0, -0.5, 0.0, 0.5, 1.0]
    found = weights(student.fit_quadratic(xs, [2 * x * x - 3 * x + 1 for x in xs], 0.2, 300))
    expect_close(found, list(torch.tensor([2.0, -3.0, 1.0])), atol=0.002, names=NAMES)
