"""Your code reshapes (directions, N, hidden) into N rows, which mixes the sequences. Move the batch dimension to the front first."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    directions = 2 if gru.bidirectional else 1
    return states[-directions:].reshape(len(lengths), -1)
