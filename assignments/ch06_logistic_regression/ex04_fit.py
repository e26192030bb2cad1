"""Fit a model of probabilities to labels.

About 20 minutes.
"""

import torch


def fit(model, x, y, lr, epochs):
    """Train a model on the mean binary cross-entropy, in place, and return the losses on the way.

    Every epoch takes all samples at once and makes one step of plain gradient descent, torch.optim.SGD without
    momentum: each parameter moves by -lr times its gradient of this epoch. The model learns in training mode, whatever
    mode it comes in; gradients left in it from before do not count.

    Args:
        model: torch.nn.Module that gives probabilities (N, 1) of x, the sigmoid included.
        x: (N, 1) float tensor, the inputs.
        y: (N, 1) float tensor, 0.0 or 1.0, the labels.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: a list of `epochs` numbers (floats or tensors with one entry): the loss of each epoch before its step.
    """
    # TODO: an optimizer for the model's parameters, the loss for probabilities, and the loop of chapter 4.
    raise NotImplementedError("TODO: fit")
