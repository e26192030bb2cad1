"""Train a model by gradient descent with PyTorch's tools.

About 20 minutes.
"""

import torch
from torch import nn


def fit(model, x, y, lr, epochs):
    """Train a model in place by gradient descent on the sum of its squared errors, and return the losses.

    The loss is the sum, not the mean, of (model(x) - y)² over all samples. Every epoch takes all samples at once and
    makes one step of torch.optim.SGD without momentum, from the gradient of this epoch's loss alone; gradients that
    were in the model before count for nothing. The model learns in train mode, whatever mode it came in.

    Args:
        model: a torch.nn.Module that makes (N, O) predictions of (N, I) inputs; a LinearModel has I = O = 1.
        x: (N, I) tensor, the inputs.
        y: (N, O) tensor, the targets.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: a list with the loss of each epoch before its step, `epochs` numbers (floats, or tensors with one entry).
    """
    # TODO: make the optimiser, then write the loop: predict, measure, clear the gradients, find the new ones, step.
    ### BEGIN SOLUTION
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
    ### END SOLUTION
