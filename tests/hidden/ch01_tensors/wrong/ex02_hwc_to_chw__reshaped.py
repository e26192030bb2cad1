"""Your code uses reshape (or view) where axes have to move, and the colours of neighbouring pixels end up side by
side in one plane. A reshape keeps the numbers in their order and only puts the brackets elsewhere; permute moves
axes."""

import torch


def hwc_to_chw(image):
    height, width, channels = image.shape
    return image.reshape(channels, height, width).to(torch.float32) / 255
