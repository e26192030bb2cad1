"""Your code writes the normalised numbers into the caller's images. `-=`, `sub_` and `div_` change the tensor that was handed over; ordinary operators make a new one."""

import torch


def channel_statistics(images):
    return (images.mean((0, 2, 3)), images.std((0, 2, 3)))


def normalize(train, test):
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(train))
    return (train.sub_(mean).div_(std), test.sub_(mean).div_(std))
