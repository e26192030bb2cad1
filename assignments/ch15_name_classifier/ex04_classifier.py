"""From the letters of a name to a score for each country.

About 30 minutes.
"""

import torch
from torch import nn


class NameClassifier(nn.Module):
    """An embedding, a GRU that reads the name, and one linear layer on its final states."""

    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        """Make the three parts; the model has no parameters besides.

        Args:
            classes: int, the number of countries.
            vocabulary: int, the codes run from 0 to vocabulary - 1.
            hidden: int, the numbers in the vector of each code, and also the hidden units of the GRU in each direction.
            layers: int, the layers of the GRU.
            bidirectional: bool, whether the GRU reads each name in both directions.
        """
        super().__init__()
        # TODO: the three parts. How many numbers reach the linear layer?
        raise NotImplementedError("TODO: NameClassifier.__init__")

    def forward(self, padded, lengths):
        """Return the scores of each name, from the final state of the top layer (both of them, if bidirectional).

        The scores of a name depend on its own codes alone: neither on the padding nor on the other names of the batch.
        `lengths` alone says where a name ends: a code 0 before its end belongs to the name.

        Args:
            padded: (N, T) int64 tensor of codes; what stands behind the end of a name may be any code.
            lengths: (N,) int64 tensor, each from 1 to T, in no particular order. T may be larger than all of them.
        Returns: (N, classes) float tensor of logits (no softmax), row i for name i.
        """
        # TODO: embed, run the GRU as in ex03, apply the linear layer.
        raise NotImplementedError("TODO: NameClassifier.forward")
