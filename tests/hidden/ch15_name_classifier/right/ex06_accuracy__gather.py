"""inference_mode, the largest score compared with the target's own, everything joined first."""

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


@torch.inference_mode()
def accuracy(model, batches):
    mode = model.training
    model.train(False)
    hits = []
    for padded, lengths, targets in batches:
        scores = model(padded, lengths).softmax(dim=-1)
        hits += (scores.topk(1).indices[:, 0] - targets == 0).tolist()
    if mode:
        model.train()
    return torch.tensor(hits).float().mean()
