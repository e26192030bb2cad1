"""Sorted triples, torch's own padding."""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    rows = [(torch.tensor(name_to_codes(name)), country) for name, country in zip(names, countries)]
    rows.sort(key=lambda row: len(row[0]), reverse=True)
    padded = torch.nn.utils.rnn.pad_sequence([codes for codes, _ in rows], batch_first=True)
    return padded, torch.tensor([len(codes) for codes, _ in rows]), torch.tensor([country for _, country in rows])
