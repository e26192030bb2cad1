"""How many numbers a recurrent network learns.

About 15 minutes.
"""


def parameter_count(kind, input_size, hidden, layers=1, bidirectional=False):
    """Return how many parameters torch.nn.RNN, torch.nn.GRU or torch.nn.LSTM has, counted number by number.

    Args:
        kind: "RNN", "GRU" or "LSTM".
        input_size, hidden: ints, the size of an input and of a state.
        layers: int, how many layers are stacked, at least 1.
        bidirectional: bool, whether each layer has a second set of weights that reads the sequence from its end. The
            layer above then reads the states of both directions side by side.
    Returns: int, with both biases that PyTorch's layers have.
    """
    # TODO: what does one group of weights in one layer and one direction need, how many groups are there for each
    # kind, and what does a layer read that is not the first one?
    raise NotImplementedError("TODO: parameter_count")
