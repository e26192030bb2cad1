"""Your decoder ends with a relu. A pixel that comes out negative is then 0 and gets no gradient, and nothing keeps the others from growing above 1; a sigmoid bounds both sides."""

from torch import nn


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 32))
        self.decoder = nn.Sequential(
            nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 784), nn.ReLU()
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))
