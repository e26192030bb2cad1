"""Your codes are of another type than int64. They are row numbers of an embedding, and a row number is an int64."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: -len(coded[row]))
    lengths = torch.tensor([len(coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.float32)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row]).to(padded.dtype)
    return padded, lengths, torch.tensor([countries[row] for row in order])
