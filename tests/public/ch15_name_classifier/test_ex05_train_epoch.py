"""Public checks of one epoch of training.

The last layer of the model gets weights 0 and biases 0 and log 3: whatever the name, the probabilities of the two
countries are 1/4 and 3/4, and the loss is log 4 for the first country, log 4/3 for the second.
"""

import math

import torch

from grader.judge.expect import expect_close

PADDED = torch.tensor([[83, 105, 108, 118, 97], [68, 111, 101, 0, 0], [78, 103, 0, 0, 0], [76, 105, 0, 0, 0]])
LENGTHS = torch.tensor([5, 3, 2, 2])
SECOND = (PADDED, LENGTHS, torch.tensor([1, 1, 1, 1]))
FIRST = (PADDED[:2], LENGTHS[:2], torch.tensor([0, 0]))


def prepared(student):
    model = student.TinyClassifier(2)
    state = model.state_dict()
    state["linear.weight"], state["linear.bias"] = torch.zeros(2, 8), torch.tensor([0.0, math.log(3)])
    model.load_state_dict(state)
    return model


def test_mean_loss_per_name(student):
    """Four names of loss log 4/3 and two of loss log 4: each of the six weighs the same."""
    model = prepared(student)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.0)
    expected = (4 * math.log(4 / 3) + 2 * math.log(4)) / 6
    expect_close(student.train_epoch(model, [SECOND, FIRST], optimizer), expected, name="the mean loss")


def test_one_step(student):
    """For a probability of 3/4 the slope for the bias is -1/4; a step with lr 0.4 raises it by 0.1."""
    model = prepared(student)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.4)
    student.train_epoch(model, [SECOND], optimizer)
    expect_close(model.linear.bias, torch.tensor([-0.1, math.log(3) + 0.1]), name="the bias after one step")
