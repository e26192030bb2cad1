"""What a convolution costs.

About 10 minutes.
"""


def conv_cost(in_channels, height, width, kernel, out_channels):
    """Return how many multiplications one convolution of one image takes.

    The convolution has stride 1 and just enough padding that height and width stay as they are; padded zeros are
    multiplied like all other numbers. A bias is added, not multiplied, so it costs nothing here.

    Args:
        in_channels: channels of the image, a positive int.
        height, width: its size in pixels, positive ints.
        kernel: side of the square window, an odd positive int.
        out_channels: how many filters there are, a positive int.
    Returns: a whole number.
    """
    # TODO: how many numbers come out, and how many multiplications does each of them take?
    raise NotImplementedError("TODO: conv_cost")
