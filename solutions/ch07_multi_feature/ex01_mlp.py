"""A network of any depth.

About 20 minutes.
"""

import torch


class MLP(torch.nn.Module):
    """Linear layers one after the other, with an activation after each but the last.

    MLP([8, 6, 4, 1], torch.sigmoid) has three layers, 8 → 6, 6 → 4 and 4 → 1, and two sigmoids between them. Nothing
    comes after the last layer: the model gives logits, which may have either sign.
    """

    def __init__(self, sizes, activation):
        """Make the layers, each with a bias, with torch's own initial weights or others of a sensible size.

        The weights of a layer are not all equal: units that start alike stay alike.

        Args:
            sizes: a list of at least two ints: the number of features, the numbers of hidden units, that of outputs.
                It stays as it is.
            activation: a function from tensor to tensor of the same shape, such as torch.sigmoid or torch.nn.Tanh().
        """
        super().__init__()
        # TODO: one layer for each pair of neighbours in sizes, kept where PyTorch finds its parameters.
        ### BEGIN SOLUTION
        self.layers = torch.nn.ModuleList(
            torch.nn.Linear(size, after) for size, after in zip(sizes[:-1], sizes[1:], strict=True)
        )
        self.activation = activation
        ### END SOLUTION

    def forward(self, x):
        """Return the logits of each sample.

        Args:
            x: (N, sizes[0]) float32 tensor.
        Returns: (N, sizes[-1]) tensor.
        """
        # TODO: through all layers, each result into the next one.
        ### BEGIN SOLUTION
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
        ### END SOLUTION
