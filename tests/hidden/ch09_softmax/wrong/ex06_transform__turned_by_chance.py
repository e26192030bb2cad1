"""Your transform turns each picture a little, by chance. That helps while a net is trained, but this transform serves the pictures that are judged as well: the same picture must always give the same numbers."""

import numpy as np
from PIL import Image
from torchvision import transforms


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    return transforms.Compose(
        [transforms.RandomRotation(10), transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))]
    )
