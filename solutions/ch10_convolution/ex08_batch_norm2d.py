"""Batch normalisation of images.

About 35 minutes.
"""

import torch


class BatchNorm2d(torch.nn.Module):
    """Give each channel mean 0 and variance 1, then a scale and a shift that are learnt, as torch.nn.BatchNorm2d does.

    In training mode, mean and variance of a channel are those over all images of the batch and all their rows and
    columns, and

        y = (x - mean) / sqrt(variance + eps) * weight + bias.

    Gradients flow back through mean and variance too. Each training batch also moves two running statistics:

        running = (1 - momentum) * running + momentum * that of the batch.

    In evaluation mode they take the place of the batch's own mean and variance, and stay as they are. With n the
    number of values of one channel in the batch, the variance in the formula for y is the mean square distance, a sum
    divided by n; the one that goes into the running variance is the same sum divided by n - 1.

    The layer keeps four tensors of shape (channels,) under these names: the parameters `weight`, at first ones, and
    `bias`, at first zeros; the buffers `running_mean`, at first zeros, and `running_var`, at first ones. Buffers are
    saved with the model and move with it, but no optimiser sees them, and no graph hangs on them.

    No normalisation of torch's is to be used; torch.mean, torch.var and the like may be.
    """

    def __init__(self, channels, eps=1e-5, momentum=0.1):
        """Make the four tensors.

        Args:
            channels: how many channels the images have.
            eps: a small number that keeps the root away from zero.
            momentum: how much a new batch counts in the running statistics, between 0 and 1.
        """
        super().__init__()
        # TODO: keep eps and momentum, and make parameters and buffers.
        ### BEGIN SOLUTION
        self.eps, self.momentum = eps, momentum
        self.weight = torch.nn.Parameter(torch.ones(channels))
        self.bias = torch.nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))
        ### END SOLUTION

    def forward(self, x):
        """Return the normalised images.

        Args:
            x: (N, C, H, W) float tensor, in training mode with more than one value for each channel; it stays as it
                is.
        Returns: (N, C, H, W) tensor.
        """
        # TODO: whose mean and variance are used depends on self.training; only in training do the running ones move.
        ### BEGIN SOLUTION
        mean, variance = self.running_mean, self.running_var
        if self.training:
            variance, mean = torch.var_mean(x, (0, 2, 3), correction=0)
            count = x.numel() // x.shape[1]
            with torch.no_grad():
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(variance * count / (count - 1), self.momentum)
        scale = self.weight / torch.sqrt(variance + self.eps)
        return (x - mean[:, None, None]) * scale[:, None, None] + self.bias[:, None, None]
        ### END SOLUTION
