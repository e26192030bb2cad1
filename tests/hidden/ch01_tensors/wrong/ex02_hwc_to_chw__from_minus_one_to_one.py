"""Your numbers run from -1 to 1, because they are normalised as well. Between 0 and 1 is asked for: the division by
255 is all."""

import torch


def hwc_to_chw(image):
    moved = image.permute(2, 0, 1).to(torch.float32) / 255
    return (moved - 0.5) / 0.5
