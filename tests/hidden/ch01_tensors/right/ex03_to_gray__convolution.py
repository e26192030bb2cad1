"""A convolution with a 1 by 1 window, which is what a weighted sum of channels is."""

import torch


def to_gray(images):
    *front, channels, height, width = images.shape
    window = torch.tensor([0.2126, 0.7152, 0.0722]).to(images).reshape(1, 3, 1, 1)
    flat = images.reshape(-1, channels, height, width)
    return torch.conv2d(flat, window).reshape(*front, height, width)
