"""Your rows hold whole numbers, as torch.nn.functional.one_hot makes them. The weights of a network are floats and are multiplied with floats only, so the rows have to be converted."""

import torch


def one_hot(indices, size):
    return torch.nn.functional.one_hot(indices, size)
