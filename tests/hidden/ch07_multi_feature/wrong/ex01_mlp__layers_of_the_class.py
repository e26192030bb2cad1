"""You keep the layers in the class and not in self. All models then have one and the same list, and making another
model puts other layers into the earlier ones.
"""

import torch


class MLP(torch.nn.Module):
    layers = torch.nn.ModuleList()

    def __init__(self, sizes, activation):
        super().__init__()
        while len(MLP.layers):
            del MLP.layers[-1]
        MLP.layers.extend(torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.mine = MLP.layers
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
