"""The names are sorted by length for packing, the countries stay in their old order.
So most names are taught the country of another name.
"""

import unicodedata

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


def codes(name):
    """Return a name as code points below 128, its accents stripped, as ex01 does."""
    plain = unicodedata.normalize("NFKD", name)
    kept = [ord(letter) for letter in plain if not unicodedata.combining(letter)]
    return [code if code < 128 else 0 for code in kept] or [0]


def padded(names):
    """Return names as a tensor (N, T) with zeros at the end, and their lengths (N,)."""
    rows = [codes(name) for name in names]
    lengths = torch.tensor([len(row) for row in rows])
    table = torch.zeros(len(rows), int(lengths.max()), dtype=torch.int64)
    for index, row in enumerate(rows):
        table[index, : len(row)] = torch.tensor(row)
    return table, lengths


class Reader(nn.Module):
    """A net that reads padded names (N, T) with their lengths (N,) and gives logits (N, classes)."""

    def __init__(self, classes):
        super().__init__()
        self.embedding = nn.Embedding(128, 32)
        self.gru = nn.GRU(32, 64, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(0.4)
        self.head = nn.Linear(128, classes)

    def forward(self, table, lengths):
        packed = pack_padded_sequence(self.embedding(table), lengths, batch_first=True, enforce_sorted=False)
        _, last = self.gru(packed)
        return self.head(self.dropout(torch.cat([last[0], last[1]], dim=1)))


def train(names, countries):
    model = Reader(max(countries) + 1)
    table, lengths = padded(sorted(names, key=len, reverse=True))
    targets = torch.tensor(countries)
    epochs, batch = 10, 128
    steps = epochs * -(-len(names) // batch)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.015, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(names)).split(batch):
            loss = F.cross_entropy(model(table[chosen], lengths[chosen]), targets[chosen])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(names):.4f}")
    return model


def predict(model, names):
    model.eval()
    with torch.no_grad():
        return model(*padded(names)).argmax(dim=1)
