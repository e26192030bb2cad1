"""Your rows come back sorted by length. Whoever sorts a batch by hand has to put the result back into the given order."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    lengths, order = lengths.sort(descending=True, stable=True)
    packed = pack_padded_sequence(embedded[order], lengths, batch_first=True)
    _, states = gru(packed)
    return torch.cat(list(states[-2:] if gru.bidirectional else states[-1:]), dim=1)
