"""A net of five layers for digits.

About 20 minutes.
"""

import torch
import torch.nn.functional as F


class Net(torch.nn.Module):
    """Ten scores for each image: five linear layers, 784 -> 512 -> 256 -> 128 -> 64 -> 10, each with a bias.

    The 784 numbers of an image go in as one row, in the order in which they lie in the image, row by row. A ReLU stands
    between each layer and the next, four in all. Nothing follows the last layer: its results, the logits, may have
    either sign.
    """

    def __init__(self):
        """Make the layers, with torch's own initial weights or others of a sensible size."""
        super().__init__()
        # TODO: make the five layers.
        ### BEGIN SOLUTION
        self.layer1 = torch.nn.Linear(784, 512)
        self.layer2 = torch.nn.Linear(512, 256)
        self.layer3 = torch.nn.Linear(256, 128)
        self.layer4 = torch.nn.Linear(128, 64)
        self.layer5 = torch.nn.Linear(64, 10)
        ### END SOLUTION

    def forward(self, x):
        """Return the scores of each image.

        Args:
            x: float32 images, (N, 1, 28, 28). N may be 1.
        Returns: (N, 10) logits. Images of another size raise an error; never are there more rows than images.
        """
        # TODO: put each image into one row, then send the rows through the layers, each result into the next layer.
        ### BEGIN SOLUTION
        x = x.flatten(1)
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = F.relu(layer(x))
        return self.layer5(x)
        ### END SOLUTION
