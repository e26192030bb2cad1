"""Your result has no axis for the channel: it is (28, 28). A grey picture has one channel, and the layers that follow expect it as the first axis, (1, 28, 28)."""

import numpy as np
from PIL import Image
from torchvision import transforms


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    normalise = transforms.Normalize((0.1307,), (0.3081,))
    return transforms.Compose([transforms.ToTensor(), normalise, lambda x: x.squeeze(0)])
