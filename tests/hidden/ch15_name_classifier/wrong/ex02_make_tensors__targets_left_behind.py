"""Your rows are sorted by length, your targets are not. Each name now stands beside the country of another one."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: -len(coded[row]))
    lengths = torch.tensor([len(coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor(countries)
