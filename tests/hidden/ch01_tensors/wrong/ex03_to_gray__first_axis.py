"""Your code takes the first axis for the channels, which is true of a single picture only. In a batch other axes
stand in front; counted from the end, the channels are always third."""

import torch


def to_gray(images):
    return 0.2126 * images[0] + 0.7152 * images[1] + 0.0722 * images[2]
