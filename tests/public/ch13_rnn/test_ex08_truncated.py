"""Public checks of train, with a model that adds up what it hears: all weights 1, no biases, relu for tanh."""

import torch

from grader.judge.expect import expect_close, expect_true

SEQUENCE = torch.tensor([1.0, 2.0, 3.0, 4.0]).reshape(4, 1, 1)


def adder(student):
    model = student.make(torch.nn.RNN, 1, 1, nonlinearity="relu", bias=False)
    model.load_state_dict({"weight_ih_l0": torch.ones(1, 1), "weight_hh_l0": torch.ones(1, 1)})
    return model


def test_loss_in_one_window(student):
    """It hears 1, 2, 3 and says 1, 3, 6 where 2, 3, 4 comes: the errors are -1, 0, 2, and the loss is 5/3."""
    expect_close(student.train(adder(student), SEQUENCE, 3, 1, 0.0), [5 / 3], name="the loss")


def test_loss_in_small_windows(student):
    """With lr 0 nothing changes, so that smaller windows and a second epoch give the same 5/3."""
    results = [student.train(adder(student), SEQUENCE, window, 2, 0.0) for window in (1, 2)]
    for losses in results:
        expect_true(len(losses) == 2, "There is not one loss for each epoch.", "2", f"{len(losses)}")
        expect_close(losses, [5 / 3, 5 / 3], name="the losses")
