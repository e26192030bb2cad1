"""A residual block that changes the shape.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class DownBlock(torch.nn.Module):
    """relu(shortcut(x) + conv2(relu(conv1(x)))): half the height and width, another number of channels.

    conv1: in_channels -> out_channels, 3x3, padding 1, stride 2. conv2: out_channels -> out_channels, 3x3, padding 1,
    stride 1. shortcut: a convolution in_channels -> out_channels, 1x1, stride 2, no padding. Whether these convolutions
    have a bias is up to you. There is no normalisation and no other activation than these two relus.
    """

    def __init__(self, in_channels, out_channels):
        """Make the three convolutions, with torch's own initial weights or others of a sensible size.

        Args:
            in_channels, out_channels: channels before and after, positive ints; they may be equal.
        """
        super().__init__()
        # TODO: make the three convolutions.
        ### BEGIN SOLUTION
        self.conv1 = torch.nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=2, padding=1)
        self.conv2 = torch.nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1)
        self.shortcut = torch.nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=2)
        ### END SOLUTION

    def forward(self, x):
        """Return the block's result.

        Args:
            x: float32 images, (N, in_channels, H, W), with numbers of either sign; left as they are. N may be 1, and
                H and W may be odd.
        Returns: (N, out_channels, ceil(H / 2), ceil(W / 2)).
        """
        # TODO: as in the block before, but what is added has gone through the shortcut.
        ### BEGIN SOLUTION
        change = self.conv2(F.relu(self.conv1(x)))
        return F.relu(self.shortcut(x) + change)
        ### END SOLUTION
