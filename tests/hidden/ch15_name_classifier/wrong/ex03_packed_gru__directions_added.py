"""Your code adds the two directions up. They stand side by side in the result, (N, 2·hidden)."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    return states[-2] + states[-1] if gru.bidirectional else states[-1]
