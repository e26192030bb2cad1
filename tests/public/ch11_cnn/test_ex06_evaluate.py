"""Public checks of evaluate. The model hands its input on as scores, so the right answer can be read off."""

import torch

from grader.judge.expect import expect_close, expect_true


def scorer(student):
    """A model of one linear layer whose scores are its inputs, three for each sample."""
    linear = student.make(torch.nn.Linear, 3, 3)
    linear.load_state_dict({"weight": torch.eye(3), "bias": torch.zeros(3)})
    return student.make(torch.nn.Sequential, linear)


def batches():
    """Five samples in two batches; the third and the last have their largest score elsewhere."""
    scores = torch.tensor([[5.0, 1, 0], [0, 2, 1], [3, 0, 1], [-1, -2, 0], [0, 0, 4]])
    labels = torch.tensor([0, 1, 2, 2, 1])
    return [(scores[:4], labels[:4]), (scores[4:], labels[4:])]


def test_three_of_five(student, device):
    """Three right answers of five are 0.6, also when the last batch is short."""
    expect_close(student.evaluate(scorer(student), batches(), device), 0.6)


def test_all_and_none(student, device):
    """If every answer is right the fraction is 1, if none is it is 0."""
    model, x = scorer(student), torch.eye(3)
    expect_close(student.evaluate(model, [(x, torch.arange(3))], device), 1.0)
    expect_close(student.evaluate(model, [(x, torch.tensor([1, 2, 0]))], device), 0.0)


def test_mode_is_restored(student, device):
    """A model that came in train mode is in train mode afterwards, one that came in eval mode in eval mode."""
    model, modes = scorer(student), []
    for mode in (True, False):
        model.train(mode)
        student.evaluate(model, batches(), device)
        modes.append(model.training)
    expect_true(modes[0] is True, "The model came in train mode and is in eval mode now.")
    expect_true(modes[1] is False, "The model came in eval mode and is in train mode now.")
