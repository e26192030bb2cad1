"""Public checks of accuracy. The model hands its input on as scores, so the right answer can be read off."""

import torch

from grader.judge.expect import expect_close


def scorer(student):
    """A linear layer whose scores are its inputs, three for each sample."""
    linear = student.make(torch.nn.Linear, 3, 3)
    linear.load_state_dict({"weight": torch.eye(3), "bias": torch.zeros(3)})
    return linear


def test_three_of_five(student):
    """Three right answers of five are 0.6, also when the last batch is short."""
    scores = torch.tensor([[5.0, 1, 0], [0, 2, 1], [3, 0, 1], [-1, -2, 0], [0, 0, 4]])
    labels = torch.tensor([0, 1, 2, 2, 1])  # the third and the last have their largest score elsewhere
    batches = [(scores[:4], labels[:4]), (scores[4:], labels[4:])]
    expect_close(student.accuracy(scorer(student), batches), 0.6)


def test_all_and_none(student):
    """If every answer is right the fraction is 1, if none is it is 0."""
    model, x = scorer(student), torch.eye(3)
    results = [student.accuracy(model, [(x, torch.tensor(labels))]) for labels in ([0, 1, 2], [1, 2, 0])]
    expect_close(results[0], 1.0, name="the fraction when all are right")
    expect_close(results[1], 0.0, name="the fraction when none is right")
