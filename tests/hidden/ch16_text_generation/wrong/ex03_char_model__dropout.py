"""Your model drops a part of its numbers at random while it is in train mode. The text asks for an embedding, a GRU and a
linear layer and for nothing besides; dropout would be another layer.
"""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.gru = nn.GRU(embedding, hidden, batch_first=True)
        self.drop = nn.Dropout(0.2)
        self.linear = nn.Linear(hidden, vocabulary)

    def forward(self, inputs, h=None):
        output, h = self.gru(self.drop(self.embedding(inputs)), h)
        return self.linear(self.drop(output)), h
