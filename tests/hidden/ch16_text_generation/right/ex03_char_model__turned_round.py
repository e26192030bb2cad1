"""Time first inside, everything turned round before and after; layers in a dict."""

from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.layers = nn.ModuleDict({"scores": nn.Linear(hidden, vocabulary), "gru": nn.GRU(embedding, hidden),
                                     "table": nn.Embedding(vocabulary, embedding)})

    def forward(self, inputs, h=None):
        found = self.layers["gru"](self.layers["table"](inputs.T), h)
        return self.layers["scores"](found[0]).transpose(0, 1), found[1]
