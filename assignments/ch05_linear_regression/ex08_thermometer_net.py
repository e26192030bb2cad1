"""★ A small net for the thermometer, with samples held back.

About 40 minutes.
"""

from collections import OrderedDict

import torch
from torch import nn


def build_model():
    """Return a net with one input, 13 hidden units and one output, whose layers have names.

    A torch.nn.Sequential of three named layers, in this order: `hidden_linear`, a linear layer from 1 to 13,
    `hidden_activation`, a Tanh, and `output_linear`, a linear layer from 13 to 1. The names are those under which
    model.state_dict() lists the weights: `hidden_linear.weight` and so on. The first weights that PyTorch draws are
    fine.
    """
    # TODO: a Sequential takes an OrderedDict of names and layers.
    raise NotImplementedError("TODO: build_model")


def train(model, t_u, t_c, validation, lr, epochs):
    """Train a model in place on all samples but those held back, and return the losses on both parts.

    The input of the model is 0.1 * t_u, one sample in each row; t_c is what it should give. The loss of a part is the
    mean of its squared errors. Every epoch makes one step of plain gradient descent (torch.optim.SGD, no momentum)
    with all training samples at once, in train mode. The samples held back are only looked at, in eval mode; they have
    no influence on the weights.

    Args:
        model: a torch.nn.Module that makes (n, 1) predictions of (n, 1) inputs, such as the net above or a line.
        t_u: (N,) tensor, what the thermometer shows, in unknown units.
        t_c: (N,) tensor, the temperatures in degrees Celsius.
        validation: int64 tensor with the indices of the samples held back, at least one and not all, in any order.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (training losses, validation losses): two lists of `epochs` numbers (floats, or tensors with one
        entry), both taken in each epoch before its step.
    """
    # TODO: split the samples, and bring inputs and targets into rows.
    raise NotImplementedError("TODO: train")
    # TODO: the loop. Look at the samples held back, then take the step.
    raise NotImplementedError("TODO: train")
