"""Your mean and standard deviation are taken over some of the images, the first of them. They belong to all the
training images; those that come later may be brighter or darker.
"""

import torch


def channel_statistics(images):
    """Return mean and standard deviation of each channel, over all images and all pixels.

    Args:
        images: (N, C, H, W) float tensor.
    Returns: the pair (mean, std), each (C,). The standard deviation may divide by the number of values or by one less.
    """
    # TODO: which three of the four dimensions disappear?
    images = images[:64]
    return images.mean((0, 2, 3)), images.std((0, 2, 3))


def normalize(train, test):
    """Subtract the mean and divide by the standard deviation, channel by channel; both come from the training images.

    Args:
        train: (N, C, H, W) float tensor, of which no channel is constant.
        test: (M, C, H, W) float tensor.
    Returns: the pair (train, test), normalised, of the same shapes and dtypes. The arguments stay as they are.
    """
    # TODO: find the numbers once, from the training images, and give them the shape that lines up with the channels.
    mean, std = (numbers[:, None, None] for numbers in channel_statistics(train))
    return (train - mean) / std, (test - mean) / std
