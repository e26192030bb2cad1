"""Your mean and standard deviation come from training and test images together. Something of the test set then reaches the training, and its result looks better than it is; use the training images alone."""

import torch


def channel_statistics(images):
    return (images.mean((0, 2, 3)), images.std((0, 2, 3)))


def normalize(train, test):
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(torch.cat([train, test])))
    return ((train - mean) / std, (test - mean) / std)
