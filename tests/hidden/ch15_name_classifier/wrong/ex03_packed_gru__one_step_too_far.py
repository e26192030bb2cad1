"""Your code picks the output at position length. Positions count from 0, so the last step of a sequence is at length - 1."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    output, _ = gru(embedded)
    return output[torch.arange(len(lengths)), lengths]
