"""A batch of names as tensors.

About 20 minutes.
"""

import torch


def name_to_codes(name):
    """Given: ex01 for names whose accents are already gone. What is not ASCII becomes 0."""
    return [ord(letter) if letter.isascii() else 0 for letter in name]


def make_tensors(names, countries):
    """Return a batch of names as three tensors, the longest name first.

    Row i of the batch is the codes of one name, one code per column, with zeros after its end up to the length of the
    longest name. Names of equal length keep their given order. The rows, the lengths and the targets stay together:
    entry i of each belongs to the same name.

    Args:
        names: list of N str, each of one character or more; their accents have been stripped. A letter that is not
            ASCII, such as ø, still may occur: its code is 0, and it counts like any other.
        countries: list of N ints, the index of the country of each name.
    Returns: the tuple (padded, lengths, targets) of int64 tensors: (N, T) the codes, T the length of the longest name;
        (N,) the number of codes of each name; (N,) the countries.
    """
    # TODO: codes first, then the order of the rows, then the three tensors.
    ### BEGIN SOLUTION
    coded = [name_to_codes(name) for name in names]
    order = sorted(range(len(coded)), key=lambda row: -len(coded[row]))
    lengths = torch.tensor([len(coded[row]) for row in order])
    padded = torch.zeros(len(order), max(map(len, coded)), dtype=torch.int64)
    for place, row in enumerate(order):
        padded[place, : len(coded[row])] = torch.tensor(coded[row])
    return padded, lengths, torch.tensor([countries[row] for row in order])
    ### END SOLUTION
