"""Your images are divided by the standard deviation without subtracting the mean first. They then have the right spread, and lie anywhere but around 0."""

import torch


def channel_statistics(images):
    return (images.mean((0, 2, 3)), images.std((0, 2, 3)))


def normalize(train, test):
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(train))
    return (train / std, test / std)
