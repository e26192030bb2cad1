"""Your code takes the second axis for the channels, which is true of a batch of pictures only. Counted from the end,
the channels are always third, with a batch, without one, and with more axes in front."""

import torch


def to_gray(images):
    return 0.2126 * images[:, 0] + 0.7152 * images[:, 1] + 0.0722 * images[:, 2]
