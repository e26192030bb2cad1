"""Your GRU runs on through the padding and returns its state at the end of the row. A network does not skip zeros: every padded step changes the state."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    _, states = gru(embedded)
    return torch.cat(list(states[-2:] if gru.bidirectional else states[-1:]), dim=1)
