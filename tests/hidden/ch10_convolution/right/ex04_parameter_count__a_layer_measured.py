"""A layer of torch's is built and its parameters are counted."""

import torch


def conv_parameters(in_channels, out_channels, kernel, bias=True):
    layer = torch.nn.Conv2d(in_channels, out_channels, kernel, bias=bias)
    return torch.nn.utils.parameters_to_vector(layer.parameters()).numel()
