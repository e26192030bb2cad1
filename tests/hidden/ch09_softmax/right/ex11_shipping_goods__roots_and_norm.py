"""Square roots of the counts, batch normalisation, smoothed labels, weight decay; answers in NumPy."""

import torch
from torch import nn


class Sorter(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.norm, self.second = nn.LazyLinear(48), nn.BatchNorm1d(48), nn.LazyLinear(9)

    def forward(self, x):
        return self.second(torch.relu(self.norm(self.first(x.clamp(min=0).sqrt())))).log_softmax(1)


def train(x, y):
    net = Sorter()
    net(x[:2])
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005, weight_decay=0.1)
    for epoch in range(20):
        net.train()
        for chosen in torch.randperm(len(x)).split(64):
            if len(chosen) > 1:
                optimizer.zero_grad()
                nn.functional.cross_entropy(net(x[chosen]), y[chosen], label_smoothing=0.02).backward()
                optimizer.step()
    return net.eval()


def predict(model, x):
    return model(x).exp().detach().double().numpy()
