"""Max-pooling by hand.

About 30 minutes.
"""

import torch


def pair(value):
    """Return (value, value) for a number, and a pair as it is: the number for rows, then that for columns."""
    return (value, value) if isinstance(value, int) else tuple(value)


def places(size, kernel, stride, padding, ceil_mode):
    """Return how many places a window has in one direction, trying one after the other."""
    begin, count = -padding, 1
    while True:
        end, begin = begin + kernel, begin + stride
        whole = begin + kernel <= size + padding
        hanging = ceil_mode and end < size + padding and begin < size
        if not (whole or hanging):
            return count
        count += 1


def max_pool2d(x, kernel, stride=None, padding=0, ceil_mode=False):
    """Return the largest entry of each window, channel by channel, as torch.nn.functional.max_pool2d does.

    Padding never wins: a window that lies partly outside the image gives the largest of those of its entries that lie
    inside. With ceil_mode the last window may hang over the end; `places` above says how many windows there are.

    No pooling of torch's is to be used. Build the result with tensor operations, so that gradients flow back: what
    comes in for a window goes to its largest entry, and an entry that wins in several windows gets the sum.

    Args:
        x: (N, C, H, W) float tensor, with numbers of both signs; it stays as it is.
        kernel: the size of the window, an int or a pair (rows, columns).
        stride: how far the window moves, an int or a pair (down, right); None means the size of the window.
        padding: an int or a pair (above and below, left and right), at most half the window.
        ceil_mode: whether windows may hang over the lower and the right end.
    Returns: (N, C, rows, columns) tensor of the dtype of x.
    """
    # TODO: count the windows in both directions; then take the largest entry of each, and of nothing but the image.
    raise NotImplementedError("TODO: max_pool2d")
