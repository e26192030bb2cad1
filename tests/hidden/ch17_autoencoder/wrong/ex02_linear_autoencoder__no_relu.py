"""Your layers follow each other with no relu between them. Linear layers in a row are together a single linear layer, so the depth adds nothing."""

from torch import nn


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 32))
        self.decoder = nn.Sequential(nn.Linear(32, 64), nn.Linear(64, 128), nn.Linear(128, 784), nn.Sigmoid())

    def forward(self, x):
        return self.decoder(self.encoder(x))
