"""A deeper net: three convolutions and three linear layers.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class DeepNet(torch.nn.Module):
    """Ten scores for each image.

    Convolutions: 1 -> 10 channels (5x5, padding 2), 10 -> 20 (3x3, no padding), 20 -> 30 (3x3, padding 1). After each
    come max-pooling by 2 and relu. The 270 numbers of each image, channel by channel, go through the linear layers
    270 -> 128 -> 64 -> 10 with relu after the first two. Every layer has a bias.
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make three convolutions and three linear layers.
        ### BEGIN SOLUTION
        self.conv1 = torch.nn.Conv2d(1, 10, kernel_size=5, padding=2)
        self.conv2 = torch.nn.Conv2d(10, 20, kernel_size=3)
        self.conv3 = torch.nn.Conv2d(20, 30, kernel_size=3, padding=1)
        self.fc1 = torch.nn.Linear(270, 128)
        self.fc2 = torch.nn.Linear(128, 64)
        self.fc3 = torch.nn.Linear(64, 10)
        ### END SOLUTION

    def forward(self, x):
        """Return the scores of each image.

        Args:
            x: float32 images, (N, 1, 28, 28). N may be 1.
        Returns: (N, 10) logits, with neither relu nor softmax after the last layer.
            Images that do not come out as 270 numbers may raise an error; never are there more rows than images.
        """
        # TODO: convolutions first, then one row for each image, then the linear layers.
        ### BEGIN SOLUTION
        for conv in (self.conv1, self.conv2, self.conv3):
            x = F.relu(F.max_pool2d(conv(x), 2))
        x = F.relu(self.fc1(x.flatten(1)))
        return self.fc3(F.relu(self.fc2(x)))
        ### END SOLUTION
