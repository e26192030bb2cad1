"""Windows of window + 1 that overlap by one, as views of the text."""

import torch


def next_pairs(indices, window):
    if len(indices) <= window:
        return [torch.empty(0, window, dtype=torch.int64) for _ in range(2)]
    both = indices.unfold(0, window + 1, window)
    return both[:, :window], both[:, 1:]
