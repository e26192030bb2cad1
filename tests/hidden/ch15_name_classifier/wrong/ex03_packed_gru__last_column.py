"""Your result is the last column of the output. For a shorter sequence that column is padding, and of the backward direction it is the first step, not the last."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    output, _ = gru(embedded)
    return output[:, -1]
