"""A loader of PyTorch's draws the batches; the scaling is a batch normalisation inside the net."""

import torch
from torch import nn
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, TensorDataset


def batches(count, size):
    return [torch.tensor(indices) for indices in BatchSampler(RandomSampler(range(count)), size, drop_last=False)]


def train(x, y):
    net = nn.Sequential(
        nn.BatchNorm1d(8), nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 1), nn.Flatten(0)
    )
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.01)
    for epoch in range(25):
        for some, truth in DataLoader(TensorDataset(x, y), batch_size=40, shuffle=True):
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(net(some), truth.flatten()).backward()
            optimizer.step()
    return net


def predict(model, x):
    model.eval()
    return (torch.sigmoid(model(x)) > 0.5).int()
