"""A net with two inception blocks.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class InceptionA(torch.nn.Module):
    """The block of ex02: (N, in_channels, H, W) -> (N, 88, H, W). Given, and written as short as it goes."""

    def __init__(self, in_channels):
        super().__init__()
        sizes = [(in_channels, 24, 1), (in_channels, 16, 1), (in_channels, 16, 1), (16, 24, 5),
                 (in_channels, 16, 1), (16, 24, 3), (24, 24, 3)]  # fmt: skip
        self.convs = torch.nn.ModuleList([torch.nn.Conv2d(i, o, k, padding=k // 2) for i, o, k in sizes])

    def forward(self, x):
        a, b, c, d, e, f, g = self.convs
        return torch.cat([a(F.avg_pool2d(x, 3, 1, 1)), b(x), d(c(x)), g(f(e(x)))], 1)


class InceptionNet(torch.nn.Module):
    """Ten scores for each image.

    In this order: convolution 1 -> 10 channels (5x5), max-pooling by 2, relu, an InceptionA, convolution 88 -> 20
    channels (5x5), max-pooling by 2, relu, another InceptionA with weights of its own, then the 1408 numbers of each
    image in one row, linear layer 1408 -> 10. The two 5x5 convolutions have no padding and stride 1; they and the
    linear layer have a bias. The linear layer takes the numbers channel by channel, each row by row.
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make two convolutions, two inception blocks and the linear layer.
        ### BEGIN SOLUTION
        self.conv1 = torch.nn.Conv2d(1, 10, kernel_size=5)
        self.inception1 = InceptionA(10)
        self.conv2 = torch.nn.Conv2d(88, 20, kernel_size=5)
        self.inception2 = InceptionA(20)
        self.fc = torch.nn.Linear(1408, 10)
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
        x = self.inception1(F.relu(F.max_pool2d(self.conv1(x), 2)))
        x = self.inception2(F.relu(F.max_pool2d(self.conv2(x), 2)))
        return self.fc(x.flatten(1))
        ### END SOLUTION
