"""Your transform uses the mean and standard deviation of the picture at hand. Then a thin digit and a fat one are stretched differently, and a plain picture is divided by zero; the two numbers are those of the whole training set, the same for every picture."""

import numpy as np
from PIL import Image
from torchvision import transforms


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    standardise = transforms.Lambda(lambda x: (x - x.mean()) / x.std())
    return transforms.Compose([transforms.ToTensor(), standardise])
