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
        raise NotImplementedError("TODO: LogisticRegressionModel.__init__")

    def forward(self, x):
        """Return the probability of class 1 for each sample.

        Args:
            x: (N, 1) float tensor.
        Returns: (N, 1) tensor, between 0 and 1.
        """
        # TODO: the linear part, then the sigmoid.
        raise NotImplementedError("TODO: LogisticRegressionModel.forward")
