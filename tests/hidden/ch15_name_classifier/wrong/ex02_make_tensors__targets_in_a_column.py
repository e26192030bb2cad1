"""Your targets are a column, (N, 1). A class index is a single number for each name, (N,): a cross-entropy refuses the column, because it takes a second axis for several targets of one name."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    pairs = sorted(zip(names, countries), key=lambda pair: len(pair[0]), reverse=True)
    padded = torch.zeros(len(pairs), max(len(name) for name in names), dtype=torch.long)
    for i, (name, _) in enumerate(pairs):
        padded[i, : len(name)] = torch.LongTensor(name_to_codes(name))
    lengths = torch.LongTensor([len(name) for name, _ in pairs])
    return padded, lengths, torch.LongTensor([[country] for _, country in pairs])
