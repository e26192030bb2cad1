"""Your code applies the sorting order to the result a second time. To undo it takes the inverse order, order.argsort()."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    lengths, order = lengths.sort(descending=True, stable=True)
    packed = pack_padded_sequence(embedded[order], lengths, batch_first=True)
    _, states = gru(packed)
    states = states[:, order]
    return torch.cat(list(states[-2:] if gru.bidirectional else states[-1:]), dim=1)
