"""Your code cuts the numbers into C rows by reshaping. The images lie in memory one after the other, so such a row holds pieces of all channels; a reshape does not move axes, name the dimensions (0, 2, 3) instead."""

import torch


def channel_statistics(images):
    return (images.reshape(images.shape[1], -1).mean(1), images.reshape(images.shape[1], -1).std(1))


def normalize(train, test):
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(train))
    return ((train - mean) / std, (test - mean) / std)
