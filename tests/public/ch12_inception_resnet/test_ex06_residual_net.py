"""Public checks of the net with residual blocks."""

import torch

from grader.judge.expect import expect_shape
from grader.judge.properties import expect_batch_of_one


def test_ten_scores_for_each_image(student):
    """Four images give a result of shape (4, 10), a single one (1, 10)."""
    model = student.ResidualNet()
    expect_shape(model(torch.ones(4, 1, 28, 28)), (4, 10))
    expect_batch_of_one(model, torch.ones(1, 1, 28, 28), (10,))
