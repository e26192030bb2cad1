"""A layer is made and its numbers are counted."""

import torch


def parameter_count(kind, input_size, hidden, layers=1, bidirectional=False):
    make = {"RNN": torch.nn.RNN, "GRU": torch.nn.GRU, "LSTM": torch.nn.LSTM}[kind]
    layer = make(input_size, hidden, layers, bidirectional=bidirectional)
    return len(torch.nn.utils.parameters_to_vector(layer.parameters()))
