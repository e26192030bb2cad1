"""Your scores come from output[-1]. With batch_first=True that is the last name with all its steps, instead of the last step of all names."""

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
        output, _ = self.gru(self.embedding(padded))
        return self.linear(output[-1])
