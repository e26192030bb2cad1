"""The shapes that torch.nn.RNN answers with.

About 15 minutes.
"""


def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    """Return the shapes of the two tensors that torch.nn.RNN gives back for a batch of sequences.

    Args:
        steps, batch, hidden: ints: the number of time steps, of sequences, and of units in each state.
        layers: int, how many layers are stacked.
        bidirectional: bool, whether each layer also reads the sequence from its end, with a second set of weights.
        batch_first: bool, whether the RNN was made with batch_first=True.
    Returns: the tuple (shape of output, shape of h_n), each a tuple of three ints. output holds the states of the last
        layer at all steps, h_n the last states of all layers.
    """
    # TODO: what does output hold for each step, how many last states are there, and which of the two listens to
    # batch_first?
    ### BEGIN SOLUTION
    directions = 2 if bidirectional else 1
    first, second = (batch, steps) if batch_first else (steps, batch)
    return (first, second, directions * hidden), (layers * directions, batch, hidden)
    ### END SOLUTION
