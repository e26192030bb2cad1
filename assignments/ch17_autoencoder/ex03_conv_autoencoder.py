"""An autoencoder of convolutions.

About 25 minutes.
"""

import torch


class ConvAutoEncoder(torch.nn.Module):
    """Make a picture smaller by convolution and pooling, and larger again by upsampling and convolution.

    `encoder`: convolution 1 -> width channels, relu, max-pooling by 2, convolution width -> 2 * width, relu,
    max-pooling by 2.
    `decoder`: upsampling by 2, convolution 2 * width -> width, relu, upsampling by 2, convolution width -> 1, sigmoid.

    All four convolutions are 3x3 with a padding of one zero on each side, and have a bias. Upsampling repeats each
    pixel as a block of 2x2 (mode "nearest"). Both halves can be called alone: `model.encoder(x)` maps (N, 1, 28, 28)
    to (N, 2 * width, 7, 7), `model.decoder(code)` maps (N, 2 * width, 7, 7) to (N, 1, 28, 28).
    """

    def __init__(self, width=64):
        """Make the layers for any width of 1 or more, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make self.encoder and self.decoder. Upsampling has no weights, but it may be a module in a Sequential.
        raise NotImplementedError("TODO: ConvAutoEncoder.__init__")

    def forward(self, x):
        """Return the pictures as the decoder makes them from their codes.

        Args:
            x: float32 pictures, (N, 1, 28, 28). N may be 1.
        Returns: (N, 1, 28, 28), values between 0 and 1.
        """
        # TODO: first the one half, then the other.
        raise NotImplementedError("TODO: ConvAutoEncoder.forward")
