"""You write into the weight while PyTorch is keeping book for the gradients, and it refuses to lose the value it may still need. Setting weights is no part of what is learnt: do it under torch.no_grad()."""

import torch


def edge_layer():
    layer = torch.nn.Conv2d(1, 1, kernel_size=3, padding=1)
    kernel = torch.tensor([[-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0]])
    layer.weight[:] = kernel
    layer.bias.zero_()
    return layer
