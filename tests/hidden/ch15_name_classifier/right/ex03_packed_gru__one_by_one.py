"""One sequence at a time, no packing."""

import torch


def last_hidden(gru, embedded, lengths):
    directions = 1 + gru.bidirectional
    rows = []
    for sequence, length in zip(embedded, lengths.tolist()):
        states = gru(sequence[:length])[1]
        rows.append(states[-directions:].flatten())
    return torch.stack(rows)
