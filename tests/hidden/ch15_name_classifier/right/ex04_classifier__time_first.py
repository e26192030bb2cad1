"""Time before batch, packed, the halves the other way round, a lazy last layer."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, hidden)
        self.gru = nn.GRU(hidden, hidden, num_layers=layers, bidirectional=bidirectional)
        self.linear = nn.LazyLinear(classes)

    def forward(self, padded, lengths):
        packed = pack_padded_sequence(self.embedding(padded.t()), lengths.cpu(), enforce_sorted=False)
        _, states = self.gru(packed)
        return self.linear(torch.cat([*states.flip(0)[: 1 + self.gru.bidirectional]], dim=-1))
