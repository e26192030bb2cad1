"""Your result is output[-1], the whole output of the last sequence. With batch_first=True the first dimension counts the sequences, not the steps."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    output, _ = gru(embedded)
    return output[-1]
