"""Public checks of the model that answers hello with ohlol."""

import math

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

HELLO = torch.tensor([[1, 0, 2, 2, 3]])
LABELS = torch.tensor([3, 1, 2, 3, 2])


def test_one_epoch(student):
    """All scores 0: the loss is log 4, and the first step of Adam with lr 0.1 moves every weight in use by 0.1."""
    table = student.make(torch.nn.Embedding, 4, 4)
    table.load_state_dict({"weight": torch.zeros(4, 4)})
    model = student.make(torch.nn.Sequential, table, student.make(torch.nn.Flatten, 0, 1))
    losses = student.train(model, HELLO, LABELS, 1, 0.1)
    expect_close(losses, [math.log(4)], name="the loss")
    # Row 2 is that of the letter l, whose answers are l (2) and o (3), not e (0) or h (1).
    moved = torch.tensor([[-0.1, 0.1, -0.1, -0.1], [-0.1, -0.1, -0.1, 0.1], [-0.1, -0.1, 0.1, 0.1],
                          [-0.1, -0.1, 0.1, -0.1]])  # fmt: skip
    expect_close(model.state_dict()["0.weight"], moved, name="the weights after one step")


def test_scores_and_letters(student):
    """Five letters give five rows of four scores; a model that prefers the letter it hears spells hello."""
    scores = student.Model()(HELLO)
    table = student.make(torch.nn.Embedding, 4, 4)
    table.load_state_dict({"weight": torch.eye(4)})
    model = student.make(torch.nn.Sequential, table, student.make(torch.nn.Flatten, 0, 1))
    text = student.spell(model, HELLO)
    expect_shape(scores, (5, 4), "the scores")
    expect_true(text == "hello", "The text differs.", "hello", str(text))
