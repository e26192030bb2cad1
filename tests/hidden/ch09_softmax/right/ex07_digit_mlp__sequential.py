"""A Sequential built in a loop, lazily, the flattening a part of it."""

import torch


class Net(torch.nn.Sequential):
    def __init__(self):
        layers = [torch.nn.Flatten()]
        for size in (512, 256, 128, 64):
            layers += [torch.nn.LazyLinear(size), torch.nn.ReLU(inplace=True)]
        super().__init__(*layers, torch.nn.LazyLinear(10))
