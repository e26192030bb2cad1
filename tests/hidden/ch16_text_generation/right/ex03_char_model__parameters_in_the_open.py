"""Plain Parameters in an order of its own, the gates written out step by step, log-probabilities for scores."""

import torch
from torch import nn


class CharModel(nn.Module):
    def __init__(self, vocabulary, embedding, hidden):
        super().__init__()
        self.b_out = nn.Parameter(torch.zeros(vocabulary))
        self.w_out = nn.Parameter(0.1 * torch.randn(vocabulary, hidden))
        self.b_hh = nn.Parameter(torch.zeros(3 * hidden))
        self.b_ih = nn.Parameter(torch.zeros(3 * hidden))
        self.w_hh = nn.Parameter(0.1 * torch.randn(3 * hidden, hidden))
        self.w_ih = nn.Parameter(0.1 * torch.randn(3 * hidden, embedding))
        self.table = nn.Parameter(0.1 * torch.randn(vocabulary, embedding))

    def forward(self, inputs, h=None):
        h = torch.zeros(len(inputs), self.w_hh.shape[1]) if h is None else h[0]
        outputs = []
        for x in self.table[inputs].unbind(1):
            r, z, n = (x @ self.w_ih.T + self.b_ih).chunk(3, 1)
            hr, hz, hn = (h @ self.w_hh.T + self.b_hh).chunk(3, 1)
            z = torch.sigmoid(z + hz)
            h = (1 - z) * torch.tanh(n + torch.sigmoid(r + hr) * hn) + z * h
            outputs.append(h)
        return (torch.stack(outputs, 1) @ self.w_out.T + self.b_out).log_softmax(-1), h[None]
