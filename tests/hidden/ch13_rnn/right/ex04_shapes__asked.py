"""An RNN is made and asked."""

import torch


def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    model = torch.nn.RNN(1, hidden, layers, batch_first=batch_first, bidirectional=bidirectional)
    sequences = torch.zeros(batch, steps, 1) if batch_first else torch.zeros(steps, batch, 1)
    return tuple(result.shape for result in model(sequences))
