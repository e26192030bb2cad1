"""Public checks of the model that answers hello with ohlol."""

import math

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

HELLO = torch.eye(4)[[1, 0, 2, 2, 3]][:, None]
LABELS = torch.tensor([3, 1, 2, 3, 2])


def test_one_epoch(student):
    """All scores 0: the loss is log 4, and the first step of Adam with lr 0.1 moves every weight in use by 0.1."""
    linear = student.make(torch.nn.Linear, 4, 4, bias=False)
    linear.load_state_dict({"weight": torch.zeros(4, 4)})
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten, 0, 1), linear)
    losses = student.train(model, HELLO, LABELS, 1, 0.1)
    expect_close(losses, [math.log(4)], name="the loss")
    # Row 3 is that of the answer o, asked for after h (1) and the first l (2), not after e (0) or the o (3).
    moved = torch.tensor([[-0.1, -0.1, -0.1, -0.1], [0.1, -0.1, -0.1, -0.1], [-0.1, -0.1, 0.1, 0.1],
                          [-0.1, 0.1, 0.1, -0.1]])  # fmt: skip
    expect_close(model.state_dict()["1.weight"], moved, name="the weights after one step")


def test_scores_and_letters(student):
    """Five letters give five rows of four scores; a model that prefers the letter it hears spells hello."""
    scores = student.Model()(HELLO)
    linear = student.make(torch.nn.Linear, 4, 4, bias=False)
    linear.load_state_dict({"weight": torch.eye(4)})
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten, 0, 1), linear)
    text = student.spell(model, HELLO)
    expect_shape(scores, (5, 4), "the scores")
    expect_true(text == "hello", "The text differs.", "hello", str(text))
