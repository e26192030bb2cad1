"""A batch in the given order first, then a stable sort of the tensors; the result is a list of views."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    lengths = torch.tensor([len(name_to_codes(name)) for name in names])
    table = [name_to_codes(name) + [0] * int(lengths.max() - length) for name, length in zip(names, lengths)]
    lengths, order = torch.sort(lengths, descending=True, stable=True)
    return [torch.LongTensor(table)[order], lengths, torch.LongTensor(countries)[order]]
