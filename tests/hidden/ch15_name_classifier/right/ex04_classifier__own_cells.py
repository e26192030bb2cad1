"""GRU cells in loops with masks, the backward direction a loop from the end."""

import torch
from torch import nn


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.width = hidden
        self.ways = 2 if bidirectional else 1
        self.fc = nn.Linear(self.ways * hidden, classes)
        self.table = nn.Embedding(vocabulary, hidden)
        self.stack = nn.ModuleList(
            nn.ModuleList(nn.GRUCell(self.ways * hidden if layer else hidden, hidden) for _ in range(self.ways))
            for layer in range(layers)
        )

    def forward(self, padded, lengths):
        steps = list(self.table(padded).unbind(1))
        for cells in self.stack:
            ends, columns = [], []
            for way, cell in enumerate(cells):
                state = steps[0].new_zeros(len(lengths), self.width)
                kept = {}
                for t in reversed(range(len(steps))) if way else range(len(steps)):
                    alive = (t < lengths)[:, None]
                    state = torch.where(alive, cell(steps[t], state), state)
                    kept[t] = state
                ends.append(state)
                columns.append(kept)
            steps = [torch.cat([kept[t] for kept in columns], 1) for t in range(len(steps))]
        return self.fc(torch.cat(ends, 1))
