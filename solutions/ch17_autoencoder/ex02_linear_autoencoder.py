"""An autoencoder of linear layers.

About 20 minutes.
"""

import torch


class AutoEncoder(torch.nn.Module):
    """Press 784 pixels into a code of 32 numbers, and make 784 pixels of the code again.

    `encoder`: linear layers 784 -> 128 -> 64 -> 32 with relu between them. Nothing follows the last one: the numbers
    of the code are free in both directions.
    `decoder`: linear layers 32 -> 64 -> 128 -> 784 with relu between them and a sigmoid after the last one, so that
    every pixel is between 0 and 1.

    Each of the six layers has a weight and a bias of its own. Both halves can be called alone:
    `model.encoder(x)` maps (N, 784) to (N, 32), `model.decoder(code)` maps (N, 32) to (N, 784).
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make self.encoder and self.decoder; a Sequential for each is enough.
        ### BEGIN SOLUTION
        self.encoder = torch.nn.Sequential(
            torch.nn.Linear(784, 128),
            torch.nn.ReLU(),
            torch.nn.Linear(128, 64),
            torch.nn.ReLU(),
            torch.nn.Linear(64, 32),
        )
        self.decoder = torch.nn.Sequential(
            torch.nn.Linear(32, 64),
            torch.nn.ReLU(),
            torch.nn.Linear(64, 128),
            torch.nn.ReLU(),
            torch.nn.Linear(128, 784),
            torch.nn.Sigmoid(),
        )
        ### END SOLUTION

    def forward(self, x):
        """Return the pictures as the decoder makes them from their codes.

        Args:
            x: float32 pictures as rows, (N, 784). N may be 1.
        Returns: (N, 784), values between 0 and 1.
        """
        # TODO: first the one half, then the other.
        ### BEGIN SOLUTION
        return self.decoder(self.encoder(x))
        ### END SOLUTION
