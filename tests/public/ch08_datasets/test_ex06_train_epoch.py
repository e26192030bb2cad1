"""Public checks of one epoch of training.

The model is a linear layer with weight 1 and bias 0, which gives back its input; the loss is the mean squared error.
"""

import torch

from grader.judge.expect import expect_close


def prepared(student):
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.ones(1, 1), "bias": torch.zeros(1)})
    return model, student.make(torch.nn.MSELoss)


def column(*numbers):
    return torch.tensor(numbers)[:, None]


def test_mean_loss_per_sample(student):
    """Three samples that are off by 1 and one that is off by 3: the mean of 1, 1, 1 and 9 is 3."""
    model, loss_fn = prepared(student)
    batches = [(column(1.0, 2.0, 3.0), column(2.0, 1.0, 4.0)), (column(5.0), column(2.0))]
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.0)
    expect_close(student.train_epoch(model, batches, loss_fn, optimizer), 3.0, name="the mean loss")


def test_one_step(student):
    """A prediction of 2 for a target of 1 has the slopes 4 (weight) and 2 (bias); a step with learning rate 0.1."""
    model, loss_fn = prepared(student)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.1)
    student.train_epoch(model, [(column(2.0), column(1.0))], loss_fn, optimizer)
    expect_close(model.weight, torch.tensor([[0.6]]), name="the weight after one step")
    expect_close(model.bias, torch.tensor([-0.2]), name="the bias after one step")
