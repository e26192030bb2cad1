"""Your gray is the plain mean of the three channels. The eye takes green for much brighter than blue, so each channel
has a weight of its own."""

import torch


def to_gray(images):
    return images.mean(-3)
