"""The entries of your kernel do not add up to zero, so that it answers to brightness itself. What is added on one side must be taken away on the other."""

import torch


def edge_layer():
    layer = torch.nn.Conv2d(1, 1, kernel_size=3, padding=1)
    kernel = torch.tensor([[1.0, 0.0, 1.0], [1.0, 0.0, 1.0], [1.0, 0.0, 1.0]])
    with torch.no_grad():
        layer.weight[:] = kernel
        layer.bias.zero_()
    return layer
