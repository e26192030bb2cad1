"""Your rows are sorted, but the lengths are still in the order in which the names came. The length of a row must be that of the name in it."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: -len(coded[row]))
    lengths = torch.tensor([len(codes) for codes in coded])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor([countries[row] for row in order])
