"""You give torch.cat two tensors one after the other. It wants them together, in a list or a tuple, and takes your second one for the dimension: torch.cat([a, b], dim=1)."""

from torch import cat
from torch.nn.utils.rnn import pack_padded_sequence


def last_hidden(gru, embedded, lengths):
    packed = pack_padded_sequence(embedded, lengths.cpu(), batch_first=True, enforce_sorted=False)
    _, states = gru(packed)
    if gru.bidirectional:
        return cat(states[-2], states[-1], dim=1)
    return states[-1]
