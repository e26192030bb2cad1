"""torchvision's newer transforms as a module, with a resize and a change to grey that change nothing."""

import numpy as np
import torch
from PIL import Image
from torchvision.transforms import v2


def digit_image(pixels):
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def build_transform():
    return torch.nn.Sequential(
        v2.Grayscale(), v2.Resize((28, 28)), v2.ToImage(), v2.ToDtype(torch.float32, scale=True),
        v2.Normalize(mean=[0.1307], std=[0.3081]),
    )
