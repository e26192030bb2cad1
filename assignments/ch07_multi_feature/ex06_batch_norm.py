"""Batch normalisation by hand.

About 30 minutes.
"""

import torch


class BatchNorm1d(torch.nn.Module):
    """Give each feature mean 0 and variance 1, then a learnt scale and shift, as torch.nn.BatchNorm1d does.

    In training mode, mean and variance of a feature are those over the samples of the batch, and

        y = (x - mean) / sqrt(variance + eps) * weight + bias.

    Gradients flow back through mean and variance too. Each training batch also moves two running statistics:

        running = (1 - momentum) * running + momentum * that of the batch.

    In evaluation mode they take the place of the batch's own mean and variance, and stay as they are. In a batch of N
    samples, the variance in the formula for y is the mean square distance, a sum divided by N; the one that goes into
    the running variance is the same sum divided by N - 1.

    The layer keeps four tensors of shape (features,) under these names: the parameters `weight`, at first ones, and
    `bias`, at first zeros; the buffers `running_mean`, at first zeros, and `running_var`, at first ones. Buffers are
    saved with the model and move with it, but no optimiser sees them, and no graph hangs on them.

    No normalisation of torch's is to be used; torch.mean, torch.var and the like may be.
    """

    def __init__(self, features, eps=1e-5, momentum=0.1):
        """Make the four tensors.

        Args:
            features: how many features a sample has.
            eps: a small number that keeps the root away from zero.
            momentum: how much a new batch counts in the running statistics, between 0 and 1.
        """
        super().__init__()
        # TODO: keep eps and momentum, and make two parameters and two buffers.
        raise NotImplementedError("TODO: BatchNorm1d.__init__")

    def forward(self, x):
        """Return the normalised samples.

        Args:
            x: (N, features) float tensor, in training mode with at least two samples; it stays as it is.
        Returns: (N, features) tensor.
        """
        # TODO: whose mean and variance are used depends on self.training; only in training do the running ones move.
        raise NotImplementedError("TODO: BatchNorm1d.forward")
