"""Fit a curve with sigmoids.

About 30 minutes.
"""

import torch


class CurveModel(torch.nn.Module):
    """The sum b + Σ cᵢ · sigmoid(bᵢ + wᵢ · x) over `units` sigmoids, with all of b, bᵢ, cᵢ and wᵢ to be learnt.

    These are 3 · units + 1 numbers; how they are stored is yours to choose. They start from random values, so that the
    units do not all learn the same.
    """

    def __init__(self, units):
        """Make the parameters of that many sigmoids."""
        super().__init__()
        # TODO: two linear layers have just these parameters.
        ### BEGIN SOLUTION
        self.inner = torch.nn.Linear(1, units)
        self.outer = torch.nn.Linear(units, 1)
        ### END SOLUTION

    def forward(self, x):
        """Return the height of the curve at each x.

        Args:
            x: (N, 1) float32 tensor.
        Returns: (N, 1) tensor.
        """
        # TODO: the sum, for all samples at once.
        ### BEGIN SOLUTION
        return self.outer(torch.sigmoid(self.inner(x)))
        ### END SOLUTION


def fit(model, x, y, epochs, lr):
    """Train any model in place on the mean squared error, with torch.optim.Adam, and return the losses.

    There is one update for each epoch, made from all samples at once. Gradients left in the model from before do not
    count.

    Args:
        model: a torch.nn.Module that makes predictions (N, 1) of x.
        x, y: (N, 1) float32 tensors.
        epochs: how many updates to make.
        lr: the learning rate of Adam; everything else of it stays as torch has it.
    Returns: a list of `epochs` numbers, the loss before each update.
    """
    # TODO: an optimiser for the model's parameters; then predict, find the loss, note it, go back, step.
    ### BEGIN SOLUTION
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = torch.nn.functional.mse_loss(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
    ### END SOLUTION
