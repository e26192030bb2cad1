"""A small net with a batch normalisation in front, which does the scaling, trained on small batches with Adam."""

import torch
from torch import nn


def train(x, y):
    model = nn.Sequential(nn.BatchNorm1d(8), nn.Linear(8, 4), nn.Tanh(), nn.Linear(4, 1), nn.Sigmoid())
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01, weight_decay=0.01)
    for epoch in range(30):
        for chosen in torch.randperm(len(x)).split(50):
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy(model(x[chosen]), y[chosen]).backward()
            optimizer.step()
    return model.eval()


def predict(model, x):
    return model(x)
