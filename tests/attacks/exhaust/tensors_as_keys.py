"""Returns dictionaries and sets that have tensors as keys, for the diagnosis to compare.

exercise: ex03_talk
expected: failed
"""

import torch


def total(x):
    return {torch.ones(3): 1, (torch.ones(2),): 2}


def after(function, x):
    return {torch.ones(3), torch.zeros(3)}


def rows(x):
    return [slice(1, 2), torch.float32, ..., torch.device("cpu"), torch.Generator(), b"", None, {}, set(), ()]
