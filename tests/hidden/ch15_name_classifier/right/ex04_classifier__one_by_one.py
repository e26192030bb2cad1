"""Each name runs alone, without padding or packing; code 0 has a fixed vector."""

import torch
from torch import nn


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, hidden, padding_idx=0)
        self.gru = nn.GRU(hidden, hidden, layers, batch_first=True, bidirectional=bidirectional)
        self.linear = nn.Linear(2 * hidden if bidirectional else hidden, classes)

    def forward(self, padded, lengths):
        rows = []
        for codes, length in zip(padded, lengths.tolist()):
            _, states = self.gru(self.embedding(codes[:length])[None])
            rows.append(states[-2:].flatten() if self.gru.bidirectional else states[-1].flatten())
        return self.linear(torch.stack(rows))
