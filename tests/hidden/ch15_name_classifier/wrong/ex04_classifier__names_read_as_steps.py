"""Your GRU expects (T, N, ...) and is given (N, T, ...). It reads down the columns, from one name into the next."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, hidden)
        self.gru = nn.GRU(hidden, hidden, layers, bidirectional=bidirectional)
        self.linear = nn.Linear(2 * hidden if bidirectional else hidden, classes)

    def forward(self, padded, lengths):
        output, states = self.gru(self.embedding(padded))
        return self.linear(output[:, -1])
