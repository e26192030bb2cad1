"""Your lengths count the codes that are not 0. Code 0 also stands for a letter without an ASCII form, and such a letter is part of its name."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: -len(coded[row]))
    lengths = torch.tensor([sum(code != 0 for code in coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor([countries[row] for row in order])
