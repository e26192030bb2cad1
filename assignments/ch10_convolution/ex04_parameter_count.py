"""How many numbers does a convolutional layer learn?

About 10 minutes.
"""


def conv_parameters(in_channels, out_channels, kernel, bias=True):
    """Return how many numbers a convolutional layer learns: the entries of its weight and of its bias.

    The weight has the shape (out_channels, in_channels, rows, columns). The size of the images plays no part.

    Args:
        in_channels, out_channels: ints from 1.
        kernel: an int for a square kernel, or a pair (rows, columns).
        bias: whether each output channel has a bias.
    Returns: an int.
    """
    # TODO: count the entries of one kernel, then those of all, then the biases.
    raise NotImplementedError("TODO: conv_parameters")
