"""From a picture to the numbers a net can learn from.

About 15 minutes.
"""

import numpy as np
import torch
from PIL import Image
from torchvision import transforms


def digit_image(pixels):
    """Given, for you and the checks: the grey PIL image of a table of whole numbers, 0 (black) to 255 (white)."""
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    """Return a transform: something that is called with an image and gives a normalised tensor.

    The image is a grey PIL image of 28 x 28 pixels (mode "L", numbers from 0 to 255). The result is a float32 tensor of
    shape (1, 28, 28): one channel, rows, columns. Each pixel is brought to 0-1 first; then 0.1307 is subtracted and the
    rest divided by 0.3081, the mean and standard deviation of all pixels of the training images. The same image
    always gives the same tensor.

    Returns: one object that can be called, such as transforms.Compose; a function or a module is as good.
    """
    # TODO: chain the two steps that torchvision has for this.
    raise NotImplementedError("TODO: build_transform")
