"""Your code returns the states of all layers side by side. Only the top layer is asked for."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    return torch.cat(list(states), dim=1)
