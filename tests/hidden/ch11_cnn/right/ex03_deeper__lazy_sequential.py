"""One Sequential of lazy layers, made in a loop, relu before the pooling."""

from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        steps = []
        for channels, kernel, padding in ((10, 5, 2), (20, 3, 0), (30, 3, 1)):
            steps += [nn.LazyConv2d(channels, kernel, padding=padding), nn.ReLU(), nn.MaxPool2d(2)]
        steps.append(nn.Flatten())
        for units in (128, 64):
            steps += [nn.LazyLinear(units), nn.ReLU()]
        self.steps = nn.Sequential(*steps, nn.LazyLinear(10))

    def forward(self, images):
        return self.steps(images)
