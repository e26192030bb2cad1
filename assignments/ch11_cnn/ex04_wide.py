"""A wide net, with dropout.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class WideNet(torch.nn.Module):
    """Ten scores for each image, from few layers with many channels.

    Convolution 1 -> width channels (3x3, padding 1), relu, convolution width -> 2 * width (3x3, padding 1), relu,
    one max-pooling by 2, all numbers of each image in one row, channel by channel, a linear layer to 1024, relu,
    dropout with probability 0.5, a linear layer to 10. Every layer has a bias.

    Dropout is active in train mode only: each of the 1024 numbers of each sample is set to zero with probability
    one half, the others are doubled. In eval mode nothing is dropped and nothing is scaled.
    """

    def __init__(self, width=64):
        """Make the layers for any width of 1 or more, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make the layers. How many numbers does an image have after the pooling?
        raise NotImplementedError("TODO: WideNet.__init__")

    def forward(self, x):
        """Return the scores of each image.

        Args:
            x: float32 images, (N, 1, 28, 28). N may be 1.
        Returns: (N, 10) logits, with neither relu nor softmax after the last layer.
            Images of another size may raise an error; never are there more rows than images.
        """
        # TODO: send the images through the layers in the order of the text.
        raise NotImplementedError("TODO: WideNet.forward")
