"""A model that answers with probabilities.

About 10 minutes.
"""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    """Logistic regression with one feature: the probability sigmoid(w * x + b), with w and b to be learnt."""

    def __init__(self):
        """Make what is to be learnt; the initial values are up to you."""
        super().__init__()
        # TODO: one weight and one bias; a linear layer has both.
        ### BEGIN SOLUTION
        self.linear = nn.Linear(1, 1)
        ### END SOLUTION

    def forward(self, x):
        """Return the probability of class 1 for each sample.

        Args:
            x: (N, 1) float tensor.
        Returns: (N, 1) tensor, between 0 and 1.
        """
        # TODO: the linear part, then the sigmoid.
        ### BEGIN SOLUTION
        return torch.sigmoid(self.linear(x))
        ### END SOLUTION
