"""Your kernel compares the middle with what is all around it, and so it answers to edges of every direction. To be blind for horizontal ones, each row of the kernel must add up to zero by itself."""

import torch


def edge_layer():
    layer = torch.nn.Conv2d(1, 1, kernel_size=3, padding=1)
    kernel = torch.tensor([[-1.0, -1.0, -1.0], [-1.0, 8.0, -1.0], [-1.0, -1.0, -1.0]])
    with torch.no_grad():
        layer.weight[:] = kernel
        layer.bias.zero_()
    return layer
