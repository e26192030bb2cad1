"""Your test images come out as they went in. The model meets other numbers than it has learnt with unless they are treated like the training images."""

import torch


def channel_statistics(images):
    return (images.mean((0, 2, 3)), images.std((0, 2, 3)))


def normalize(train, test):
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(train))
    return ((train - mean) / std, test)
