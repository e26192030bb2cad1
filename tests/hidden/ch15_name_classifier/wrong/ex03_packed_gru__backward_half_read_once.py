"""Your code takes both halves of the output at each sequence's last step. There the backward direction has read a single step; it is finished at step 0."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
    output, _ = pad_packed_sequence(gru(packed)[0], batch_first=True)
    return output[torch.arange(len(lengths)), lengths - 1]
