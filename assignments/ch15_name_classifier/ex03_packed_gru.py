"""What a GRU knows at the end of each name, whatever stands behind it.

About 25 minutes.
"""

import torch


def last_hidden(gru, embedded, lengths):
    """Return the final states of the top layer of a GRU for sequences of different lengths.

    Row i must be what the GRU would say of sequence i alone, without its padding: the state after its last step, and
    in a bidirectional GRU beside it the state of the backward direction, which starts at the sequence's last step and
    is finished at its first. What stands in the padding, and how much there is of it, makes no difference.

    Args:
        gru: torch.nn.GRU made with batch_first=True, of one or more layers, in one direction or both.
        embedded: (N, T, E) float tensor, sequence i in embedded[i]. T may be larger than any of the lengths, and the
            padding may hold any numbers.
        lengths: (N,) int64 tensor, the number of steps that belong to each sequence, 1 to T, in no particular order.
    Returns: (N, directions·hidden) tensor: row i belongs to sequence i, the forward state first, then the backward
        one. Gradients flow to `embedded` and to the weights of the GRU. The arguments stay as they are.
    """
    # TODO: pack the batch with torch.nn.utils.rnn.pack_padded_sequence and run the GRU on it. (It wants the lengths on
    # the CPU, and by default it wants them sorted: read what `enforce_sorted` does.)
    raise NotImplementedError("TODO: last_hidden")
    # TODO: the GRU returns (output, states), states (layers·directions, N, hidden). Which of them are the top layer's?
    raise NotImplementedError("TODO: last_hidden")
