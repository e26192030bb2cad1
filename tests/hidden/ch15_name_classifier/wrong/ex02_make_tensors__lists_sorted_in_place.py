"""Your code sorts the caller's own lists. They are not yours to change; sort a copy or a list of positions."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    pairs = sorted(zip(names, countries), key=lambda pair: -len(pair[0]))
    names[:] = [name for name, _ in pairs]
    countries[:] = [country for _, country in pairs]
    coded = [name_to_codes(name) for name in names]
    order = list(range(len(coded)))
    lengths = torch.tensor([len(coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor([countries[row] for row in order])
