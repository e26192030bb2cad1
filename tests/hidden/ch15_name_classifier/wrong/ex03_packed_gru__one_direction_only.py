"""Your code returns the last state alone. In a bidirectional GRU that is the backward direction; the forward one stands before it."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    return states[-1]
