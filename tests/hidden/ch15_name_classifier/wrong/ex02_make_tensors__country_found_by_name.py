"""Your code sorts the names and then looks for the place where each stood, by the name itself. A name that comes twice
is found in its first place both times, and takes the country that stands there.
"""

import torch


def name_to_codes(name):
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    ordered = sorted(names, key=len, reverse=True)
    rows = [torch.tensor(name_to_codes(name)) for name in ordered]
    targets = [countries[names.index(name)] for name in ordered]
    padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return padded, torch.tensor([len(row) for row in rows]), torch.tensor(targets)
