"""Your code takes both halves of the output at the last letter. There the backward direction has read one letter only; it is finished at the first."""

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
        output, _ = pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        return self.linear(output[torch.arange(len(lengths)), lengths - 1])
