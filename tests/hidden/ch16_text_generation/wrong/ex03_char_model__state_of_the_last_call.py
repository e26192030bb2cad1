"""Your model keeps the state of its last call and begins with it when it is given none. Without a state, the texts
begin anew; what another text has left behind is no part of them.
"""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.gru = nn.GRU(embedding, hidden, batch_first=True)
        self.linear = nn.Linear(hidden, vocabulary)

    def forward(self, inputs, h=None):
        h = self.h if h is None and getattr(self, "h", None) is not None and self.h.shape[1] == len(inputs) else h
        output, h = self.gru(self.embedding(inputs), h)
        self.h = h.detach()
        return self.linear(output), h
