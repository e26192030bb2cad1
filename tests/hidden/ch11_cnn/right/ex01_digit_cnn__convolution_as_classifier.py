"""The last layer is a convolution as large as what is left of the image."""

import torch


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.classify = torch.nn.Conv2d(20, 10, 4)
        self.second = torch.nn.Conv2d(10, 20, 5)
        self.first = torch.nn.Conv2d(1, 10, 5)
        self.shrink = torch.nn.Sequential(torch.nn.MaxPool2d(2), torch.nn.ReLU(inplace=True))

    def forward(self, images):
        scores = self.classify(self.shrink(self.second(self.shrink(self.first(images)))))
        return scores.squeeze(3).squeeze(2)
