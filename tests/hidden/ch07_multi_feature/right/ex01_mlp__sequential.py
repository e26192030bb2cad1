"""A Sequential with a small module around the activation."""

import torch


class Apply(torch.nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


class MLP(torch.nn.Sequential):
    def __init__(self, sizes, activation):
        steps = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            steps += [Apply(activation), torch.nn.Linear(inputs, outputs)]
        super().__init__(*steps[1:])
