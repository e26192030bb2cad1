"""A small convolutional net for digits.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class Net(torch.nn.Module):
    """Ten scores for each image: two convolutions, each pooled, and one linear layer.

    In this order: convolution 1 -> 10 channels (5x5), max-pooling by 2, relu, convolution 10 -> 20 channels (5x5),
    max-pooling by 2, relu, then the 320 numbers of each image in one row, linear layer 320 -> 10. The convolutions
    have no padding, stride 1, and like the linear layer a bias. The linear layer takes the numbers in the order in
    which they lie in the image: channel by channel, each row by row.
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make the layers that have weights.
        ### BEGIN SOLUTION
        self.conv1 = torch.nn.Conv2d(1, 10, kernel_size=5)
        self.conv2 = torch.nn.Conv2d(10, 20, kernel_size=5)
        self.fc = torch.nn.Linear(320, 10)
        ### END SOLUTION

    def forward(self, x):
        """Return the scores of each image.

        Args:
            x: float32 images, (N, 1, 28, 28). N may be 1.
        Returns: (N, 10) logits, which may have either sign: no relu and no softmax comes after the linear layer.
            Images of another size may raise an error; never are there more rows than images.
        """
        # TODO: send the images through the layers, each result into the next layer.
        ### BEGIN SOLUTION
        x = F.relu(F.max_pool2d(self.conv1(x), 2))
        x = F.relu(F.max_pool2d(self.conv2(x), 2))
        return self.fc(x.flatten(1))
        ### END SOLUTION
