"""Your transform normalises the pixels as they are, from 0 to 255. The mean 0.1307 and the standard deviation 0.3081 belong to pixels from 0 to 1, so divide by 255 first (ToTensor does it, PILToTensor does not)."""

import numpy as np
from PIL import Image
from torchvision import transforms


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    steps = [transforms.PILToTensor(), transforms.Lambda(lambda x: x.float())]
    return transforms.Compose([*steps, transforms.Normalize((0.1307,), (0.3081,))])
