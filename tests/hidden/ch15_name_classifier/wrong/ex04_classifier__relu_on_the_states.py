"""Your model applies relu to the final states before the linear layer. The states have been through tanh already; relu erases the half of them that is negative, and what it says of the name."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, hidden)
        self.gru = nn.GRU(hidden, hidden, layers, batch_first=True, bidirectional=bidirectional)
        self.linear = nn.Linear(2 * hidden if bidirectional else hidden, classes)

    def forward(self, padded, lengths):
        packed = pack_padded_sequence(self.embedding(padded), lengths.cpu(), batch_first=True, enforce_sorted=False)
        _, states = self.gru(packed)
        top = torch.cat([states[-2], states[-1]], 1) if self.gru.bidirectional else states[-1]
        return self.linear(torch.relu(top))
