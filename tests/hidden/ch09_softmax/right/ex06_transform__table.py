"""A table with the result for each of the 256 greys; NumPy in, a list of lists turned into a tensor out."""

import numpy as np
import torch
from PIL import Image


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


class Table:
    def __init__(self, mean, std):
        self.values = [(grey / 255 - mean) / std for grey in range(256)]

    def __call__(self, image):
        width, height = image.size
        numbers = [self.values[image.getpixel((x, y))] for y in range(height) for x in range(width)]
        return torch.tensor(numbers).view(1, height, width)


def build_transform():
    return Table(0.1307, 0.3081)
