"""Your code makes the net with a width of 2 where 1 is asked for. Any width of 1 or more is allowed; one channel is as
good a picture as any.
"""

import torch


class ConvAutoEncoder(torch.nn.Module):
    def __init__(self, width=64):
        super().__init__()
        width = max(width, 2)
        self.encoder = torch.nn.Sequential(
            torch.nn.Conv2d(1, width, 3, padding=1),
            torch.nn.ReLU(),
            torch.nn.MaxPool2d(2),
            torch.nn.Conv2d(width, 2 * width, 3, padding=1),
            torch.nn.ReLU(),
            torch.nn.MaxPool2d(2),
        )
        self.decoder = torch.nn.Sequential(
            torch.nn.Upsample(scale_factor=2),
            torch.nn.Conv2d(2 * width, width, 3, padding=1),
            torch.nn.ReLU(),
            torch.nn.Upsample(scale_factor=2),
            torch.nn.Conv2d(width, 1, 3, padding=1),
            torch.nn.Sigmoid(),
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))
