"""Your block adds the change to x in place, so the images of the caller are no longer what they were. Make the sum a tensor
of its own: the caller may still need x, and so does autograd for the gradient of the first convolution.
"""

import torch
import torch.nn.functional as F


class ResidualBlock(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)

    def forward(self, x):
        change = self.conv2(F.relu(self.conv1(x)))
        x += change
        return F.relu(x)
