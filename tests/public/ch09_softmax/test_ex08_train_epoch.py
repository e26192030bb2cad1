"""Public checks of one epoch of training.

The model is a linear layer with weights 0 and biases 0 and log 3: whatever the image, the probabilities of the two
classes are 1/4 and 3/4, and the loss is log 4 for class 0 and log 4/3 for class 1.
"""

import math

import torch

from grader.judge.expect import expect_close

X = torch.tensor([[1.0, 2.0, 3.0], [0.0, 1.0, 0.0], [2.0, 2.0, 1.0], [1.0, 0.0, 1.0]]).reshape(4, 1, 1, 3)
FOUR = (X, torch.tensor([1, 1, 1, 1]))
TWO = (X[:2], torch.tensor([0, 0]))


def prepared(student):
    linear = student.make(torch.nn.Linear, 3, 2)
    linear.load_state_dict({"weight": torch.zeros(2, 3), "bias": torch.tensor([0.0, math.log(3)])})
    return student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), linear), linear


def test_mean_loss_per_sample(student):
    """Four samples of loss log 4/3 and two of loss log 4: each of the six weighs the same."""
    model, _ = prepared(student)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.0)
    expected = (4 * math.log(4 / 3) + 2 * math.log(4)) / 6
    expect_close(student.train_epoch(model, [FOUR, TWO], optimizer), expected, name="the mean loss")


def test_one_step(student):
    """For a probability of 3/4 the slope for the bias is -1/4; a step with learning rate 0.4 raises it by 0.1."""
    model, linear = prepared(student)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.4)
    student.train_epoch(model, [FOUR], optimizer)
    expect_close(linear.bias, torch.tensor([-0.1, math.log(3) + 0.1]), name="the bias after one step")
