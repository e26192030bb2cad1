"""Bird or aeroplane: a net for small colour images.

About 15 minutes.
"""

import torch
import torch.nn.functional as F


class Net(torch.nn.Module):
    """Two scores for each colour image of 32x32 pixels.

    Convolution 3 -> 16 channels (3x3, padding 1), tanh, max-pooling by 2, convolution 16 -> 8 channels (3x3,
    padding 1), tanh, max-pooling by 2, the 8 * 8 * 8 numbers of each image in one row, channel by channel, linear
    layer to 32, tanh, linear layer to 2. Every layer has a bias.
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make the layers that have weights.
        raise NotImplementedError("TODO: Net.__init__")

    def forward(self, x):
        """Return the scores of each image.

        Args:
            x: float32 images, (N, 3, 32, 32). N may be 1.
        Returns: (N, 2) logits, with neither tanh nor softmax after the last layer.
            Images of another size may raise an error; never are there more rows than images.
        """
        # TODO: send the images through the layers in the order of the text.
        raise NotImplementedError("TODO: Net.forward")
