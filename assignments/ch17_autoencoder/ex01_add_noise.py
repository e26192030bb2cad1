"""Make pictures noisy.

About 10 minutes.
"""

import torch


def add_noise(images, amount, generator):
    """Add normal noise to pictures and clip what leaves the range of a picture.

    Each pixel gets a standard normal number of its own, times `amount`, added to it; what is then below 0 becomes 0,
    what is above 1 becomes 1. All chance comes from the generator: the same state of the generator gives the same
    noise, another state another one.

    Args:
        images: float tensor of any shape, for example (N, 1, 28, 28) or (N, 784), values from 0 to 1.
        amount: float, 0 or more: the standard deviation of the noise.
        generator: a torch.Generator on the device of the images.
    Returns: the noisy pictures, a tensor with the shape, dtype and device of the images. The images stay as they are.
    """
    # TODO: draw the noise from the generator, scale it, add it, clip.
    raise NotImplementedError("TODO: add_noise")
