"""Your two halves are exchanged: the backward state stands first. Of the top layer's states, the forward one is states[-2]."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    return torch.cat(list(states[-2:].flip(0) if gru.bidirectional else states[-1:]), dim=1)
