"""Lazy layers in two loops, the decoder made first, Xavier's initial weights for one layer."""

from collections import OrderedDict

from torch import nn


def chain(*sizes, last=None):
    layers = OrderedDict()
    for k, size in enumerate(sizes):
        layers[f"linear{k}"] = nn.LazyLinear(size)
        layers[f"bend{k}"] = nn.ReLU(inplace=True)
    del layers[f"bend{len(sizes) - 1}"]
    if last:
        layers["last"] = last
    return nn.Sequential(layers)


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.decoder = chain(64, 128, 784, last=nn.Sigmoid())
        self.encoder = chain(128, 64)
        code = nn.Linear(64, 32)
        nn.init.xavier_uniform_(code.weight)
        self.encoder.append(nn.ReLU())
        self.encoder.append(code)

    def forward(self, x):
        return self.decoder(self.encoder(x))
