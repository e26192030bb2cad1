"""★ Remember two numbers out of fifty.

About 45 minutes. A project: the adding problem, which a net with gates learns and a plain one does not.
"""

import torch
import torch.nn.functional as F
from torch import nn


class Adder(nn.Module):
    """A net that reads sequences (N, T, 2) and gives one number for each, (N,)."""

    def __init__(self):
        super().__init__()
        # TODO: make a recurrent layer with gates, and a linear one from its state to one number.
        raise NotImplementedError("TODO: Adder.__init__")

    def forward(self, x):
        # TODO: read the sequence; the answer comes from the state after the last step.
        raise NotImplementedError("TODO: Adder.forward")


def train(inputs, targets):
    """Make a net for the adding problem, train it and return it.

    At each step a sequence has a number from 0 to 1 and a mark, 1 at two of the steps and 0 at all others; the target
    is the sum of the two marked numbers. The net, the loss, the optimiser and the number of epochs are your choice.
    All of it should take some ten seconds on one core for 2,000 sequences of 50 steps, and must end in a minute. A line
    with the loss for each epoch, such as `epoch 3 loss 0.12`, becomes a curve in the report.

    Args:
        inputs: (N, T, 2), float32: the numbers are inputs[:, :, 0], the marks inputs[:, :, 1]. T is 50, or less in
            some checks.
        targets: (N,), float32.
    Returns: whatever `predict` needs; usually the trained model.
    """
    # TODO: make a net and an optimiser; go through the shuffled sequences in small batches, for several epochs.
    raise NotImplementedError("TODO: train")


def predict(model, inputs):
    """Return the sum that the trained model gives to each sequence.

    The same sequence gets the same answer in every call, whatever sequences stand beside it.

    Args:
        model: what `train` has returned.
        inputs: (N, T, 2), float32, with the T of the training.
    Returns: (N,), floats.
    """
    # TODO: run the model in the mode for using it, without building a graph.
    raise NotImplementedError("TODO: predict")
