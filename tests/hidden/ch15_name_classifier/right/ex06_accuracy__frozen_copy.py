"""A copy of the model in evaluation mode, its parameters without gradients; names one by one."""

import torch
from torch import nn


class TinyClassifier(nn.Module):

    def __init__(self, classes, vocabulary=128, width=8):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.norm = nn.BatchNorm1d(width)
        self.linear = nn.Linear(width, classes)

    def forward(self, padded, lengths):
        inside = torch.arange(padded.shape[1]) < lengths[:, None]
        total = (self.embedding(padded) * inside[:, :, None]).sum(1)
        return self.linear(self.norm(total / lengths[:, None]))


import copy


def accuracy(model, batches):
    twin = copy.deepcopy(model).eval().requires_grad_(False)
    right, names = 0, 0
    for padded, lengths, targets in batches:
        for codes, length, target in zip(padded, lengths, targets):
            scores = twin(codes[None], length[None])[0].tolist()
            right += scores.index(max(scores)) == int(target)
            names += 1
    return right / names
