"""Your code sets the places of all letters that occur in the text, in every row. Indexing the last axis with all indices at once does not pair each row with its own letter; each row has a single 1."""

import torch


def one_hot(indices, size):
    rows = torch.zeros(*indices.shape, size)
    rows[:, :, indices] = 1
    return rows
