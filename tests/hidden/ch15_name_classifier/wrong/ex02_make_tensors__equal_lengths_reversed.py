"""Your names of equal length come out in reverse. Sorting upwards and turning the list round turns round the equal ones too."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: len(coded[row]))[::-1]
    lengths = torch.tensor([len(coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor([countries[row] for row in order])
