"""Your model answers with probabilities, the softmax of its scores. The loss and the sampling take a softmax of what they get, and two in a row leave nearly equal chances; the scores are to come out as they are."""

import torch
from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.gru = nn.GRU(embedding, hidden, batch_first=True)
        self.linear = nn.Linear(hidden, vocabulary)

    def forward(self, inputs, h=None):
        output, h = self.gru(self.embedding(inputs), h)
        return torch.softmax(self.linear(output), dim=-1), h
