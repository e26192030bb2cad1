"""Your GRU reads the padding as if it were letters. The states at the end of a shorter name then depend on how long the others are."""

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
        _, states = self.gru(self.embedding(padded))
        top = torch.cat([states[-2], states[-1]], 1) if self.gru.bidirectional else states[-1]
        return self.linear(top)
