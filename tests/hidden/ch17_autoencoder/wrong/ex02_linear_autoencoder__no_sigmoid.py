"""Nothing follows the last layer of your decoder. Its pixels may then be negative or far above 1; a sigmoid brings each
of them between 0 and 1.
"""

from torch import nn


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 32))
        self.decoder = nn.Sequential(
            nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 784)
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))
