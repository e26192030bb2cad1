"""A residual block: the way round the layers.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class ResidualBlock(torch.nn.Module):
    """relu(x + conv2(relu(conv1(x)))), with two convolutions 3x3 that keep the number of channels and the size.

    Both have padding 1, stride 1 and weights of their own. Whether they have a bias is up to you. There is no
    normalisation and no other activation than these two relus.
    """

    def __init__(self, channels):
        """Make the two convolutions, with torch's own initial weights or others of a sensible size.

        Args:
            channels: channels of the image, before and after, a positive int.
        """
        super().__init__()
        # TODO: make the two convolutions.
        ### BEGIN SOLUTION
        self.conv1 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        ### END SOLUTION

    def forward(self, x):
        """Return the block's result.

        Args:
            x: float32 images, (N, channels, H, W), with numbers of either sign; left as they are. N may be 1.
        Returns: (N, channels, H, W).
        """
        # TODO: send x through the convolutions, add x itself, and end with relu.
        ### BEGIN SOLUTION
        change = self.conv2(F.relu(self.conv1(x)))
        return F.relu(x + change)
        ### END SOLUTION
