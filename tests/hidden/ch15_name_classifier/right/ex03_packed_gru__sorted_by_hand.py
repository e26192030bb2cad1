"""Sorted, packed, both halves read from the output, sorted back."""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def last_hidden(gru, embedded, lengths):
    ordered, order = torch.sort(lengths, descending=True)
    output, _ = gru(pack_padded_sequence(embedded[order], ordered.tolist(), batch_first=True))
    output, _ = pad_packed_sequence(output, batch_first=True)
    last = output[torch.arange(len(ordered)), ordered - 1]
    if gru.bidirectional:
        last = torch.cat([last[:, : gru.hidden_size], output[:, 0, gru.hidden_size :]], 1)
    return last[torch.argsort(order)]
