"""Another net, with convolutions, and a log-softmax at its end, which cross-entropy does not mind."""

import torch
from torch import nn


class Reader:
    def __init__(self):
        self.net = nn.Sequential(
            nn.Conv2d(1, 8, 5, stride=2), nn.ReLU(), nn.Conv2d(8, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
            nn.Linear(256, 10), nn.LogSoftmax(dim=1),
        )


def train(images, labels):
    reader = Reader()
    optimizer = torch.optim.Adam(reader.net.parameters(), lr=0.004)
    for epoch in range(6):
        for chosen in torch.randperm(len(images)).split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(reader.net(images[chosen]), labels[chosen]).backward()
            optimizer.step()
    return reader


@torch.inference_mode()
def predict(model, images):
    return model.net(images).topk(1).indices.flatten().numpy()
