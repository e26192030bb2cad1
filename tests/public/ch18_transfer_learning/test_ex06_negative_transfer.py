"""Public checks of transfer_gain."""

import torch

from grader.judge.expect import expect_close


def linear(student, weight):
    """A linear layer of two inputs and two classes without a bias, with these weights."""
    model = student.make(torch.nn.Linear, 2, 2, bias=False)
    model.load_state_dict({"weight": torch.tensor(weight)})
    return model


TEST = (torch.tensor([[1.0, 0.0], [2.0, 1.0], [0.0, 1.0], [1.0, 3.0]]), torch.tensor([0, 0, 1, 1]))


def test_without_training(student):
    """In 0 epochs nothing is learnt: a model that is right in 4 of 4 is better by 0.5 than one that is right in 2."""
    knows, always_first = linear(student, [[1.0, 0.0], [0.0, 1.0]]), linear(student, [[1.0, 1.0], [0.0, 0.0]])
    expect_close(student.transfer_gain(knows, always_first, TEST, TEST, 0, 0.1), 0.5)


def test_harm(student):
    """A model that sets out with large wrong weights is still wrong after a step that teaches the other; that is -1."""
    wrong, fresh = linear(student, [[-9.0, 9.0], [9.0, -9.0]]), linear(student, [[0.0, 0.0], [0.0, 0.0]])
    train = torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([0, 1])
    expect_close(student.transfer_gain(wrong, fresh, train, TEST, 1, 1.0), -1.0)
