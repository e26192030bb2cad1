"""Where the embedding has as many numbers as the GRU has units, your code lets the embedding and the linear layer
share one weight. Each of the three layers has weights of its own.
"""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.gru = nn.GRU(embedding, hidden, batch_first=True)
        self.linear = nn.Linear(hidden, vocabulary)
        if embedding == hidden:
            self.linear.weight = self.embedding.weight

    def forward(self, inputs, h=None):
        output, h = self.gru(self.embedding(inputs), h)
        return self.linear(output), h
