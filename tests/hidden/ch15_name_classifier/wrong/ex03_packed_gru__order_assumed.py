"""Your packing takes for granted that the longest sequence comes first. Here the sequences come in any order: sort them yourself, or set enforce_sorted=False."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True)
    _, states = gru(packed)
    return torch.cat(list(states[-2:] if gru.bidirectional else states[-1:]), dim=1)
