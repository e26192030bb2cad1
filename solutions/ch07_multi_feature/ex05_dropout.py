"""Dropout by hand.

About 20 minutes.
"""

import torch


class Dropout(torch.nn.Module):
    """Drop entries at random while training, and pass everything on in evaluation mode.

    In training mode each entry of the input becomes 0 with probability p, on its own and anew in every call. What is
    kept is divided by 1 - p, so that on average each entry stays what it was. Gradients flow back through what is kept.
    In evaluation mode the output equals the input.

    torch's own dropout is not to be used; torch.rand, torch.bernoulli and the like may be.
    """

    def __init__(self, p):
        """Keep the probability.

        Args:
            p: the probability that an entry is dropped, at least 0 and below 1.
        """
        super().__init__()
        # TODO: one line.
        ### BEGIN SOLUTION
        self.p = p
        ### END SOLUTION

    def forward(self, x):
        """Return x with some entries dropped, or x.

        Args:
            x: float tensor of any shape; it stays as it is.
        Returns: tensor of the shape and dtype of x.
        """
        # TODO: in training, draw who is kept; what is the factor for those?
        ### BEGIN SOLUTION
        if not self.training:
            return x
        kept = torch.rand_like(x) >= self.p
        return x * kept / (1 - self.p)
        ### END SOLUTION
