"""An inception block: four ways to look at an image, side by side.

About 25 minutes.
"""

import torch
import torch.nn.functional as F


class InceptionA(torch.nn.Module):
    """Four branches that see the same image and keep its height and width; their channels are put together: 88.

    In this order of the channels:

    1. average-pooling 3x3 (stride 1, padding 1, padded zeros count as pixels), then convolution 1x1: 24 channels
    2. convolution 1x1: 16 channels
    3. convolution 1x1 to 16 channels, then 5x5: 24 channels
    4. convolution 1x1 to 16 channels, then 3x3 to 24, then 3x3 again: 24 channels

    These are seven convolutions, each with weights and a bias of its own, stride 1, and zero padding where it is needed
    to keep height and width. The block has no activation and no normalisation inside.
    """

    def __init__(self, in_channels):
        """Make the seven convolutions, with torch's own initial weights or others of a sensible size.

        Args:
            in_channels: channels of the image, a positive int.
        """
        super().__init__()
        # TODO: make the seven convolutions. Which of them need padding, and how much?
        raise NotImplementedError("TODO: InceptionA.__init__")

    def forward(self, x):
        """Return the channels of all four branches.

        Args:
            x: float32 images, (N, in_channels, H, W). N may be 1.
        Returns: (N, 88, H, W).
        """
        # TODO: send x through each of the four branches and put the results together along the channels.
        raise NotImplementedError("TODO: InceptionA.forward")
