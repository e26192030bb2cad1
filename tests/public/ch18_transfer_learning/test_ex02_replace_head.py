"""Public checks of replace_head."""

import torch

from grader.judge.expect import expect_shape, expect_true
from grader.judge.student import Handle


def test_scores_for_the_new_classes(student):
    """A net for 10 classes that gets a head for 3 gives three scores for each picture."""
    model = student.untrained_resnet18(10)
    found = student.replace_head(model, 3)
    model = found if isinstance(found, Handle) else model
    expect_shape(model(torch.zeros(2, 3, 32, 32)), (2, 3), "the scores for two pictures")


def test_numbers_to_learn(student):
    """The new head has 3 * 512 weights and 3 biases, and nothing of the old head is left."""
    model = student.untrained_resnet18(10)
    found = student.replace_head(model, 3)
    model = found if isinstance(found, Handle) else model
    model(torch.zeros(2, 3, 32, 32))
    body = 11_176_512  # numbers in a ResNet-18 without its head
    count = sum(parameter.numel() for parameter in model.parameters()) - body
    expect_true(count == 3 * 512 + 3, "Beside the body there are more numbers, or fewer, than those of the new head.",
                f"{3 * 512 + 3}", f"{count}")  # fmt: skip
