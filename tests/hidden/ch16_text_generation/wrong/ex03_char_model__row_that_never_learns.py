"""You declare index 0 to be padding, so its row is zero and never learns. Nothing is padded here: 0 stands for unknown
characters, and the embedding has a row for them that learns like the others.
"""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding, padding_idx=0)
        self.gru = nn.GRU(embedding, hidden, batch_first=True)
        self.linear = nn.Linear(hidden, vocabulary)

    def forward(self, inputs, h=None):
        output, h = self.gru(self.embedding(inputs), h)
        return self.linear(output), h
