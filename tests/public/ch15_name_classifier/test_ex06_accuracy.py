"""Public checks of the accuracy. The model's last layer gets a bias alone: it answers country 1 for every name."""

import torch

from grader.judge.expect import expect_close, expect_true

PADDED = torch.tensor([[83, 105, 108, 118, 97], [68, 111, 101, 0, 0], [78, 103, 0, 0, 0], [76, 105, 0, 0, 0]])
LENGTHS = torch.tensor([5, 3, 2, 2])


def prepared(student):
    model = student.TinyClassifier(3)
    state = model.state_dict()
    state["linear.weight"], state["linear.bias"] = torch.zeros(3, 8), torch.tensor([0.0, 1.0, -1.0])
    model.load_state_dict(state)
    return model


def test_three_of_four(student):
    """Three right answers to four names are an accuracy of 0.75."""
    batches = [(PADDED, LENGTHS, torch.tensor([1, 0, 1, 1]))]
    expect_close(student.accuracy(prepared(student), batches), 0.75, name="the accuracy")


def test_two_batches(student):
    """Four right of four and none of two make four of six."""
    batches = [(PADDED, LENGTHS, torch.tensor([1, 1, 1, 1])), (PADDED[:2], LENGTHS[:2], torch.tensor([0, 2]))]
    expect_close(student.accuracy(prepared(student), batches), 4 / 6, name="the accuracy")


def test_training_goes_on(student):
    """A model that came in training mode leaves in training mode."""
    model = prepared(student)
    student.accuracy(model, [(PADDED, LENGTHS, torch.tensor([1, 0, 1, 1]))])
    expect_true(model.training, "The model has been left in evaluation mode.")
