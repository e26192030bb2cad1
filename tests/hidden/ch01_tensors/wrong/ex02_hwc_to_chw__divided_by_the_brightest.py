"""Your code divides by the brightest number of the picture, so that a dark picture comes out bright. What 255 means
does not depend on the picture: the divisor is always 255."""

import torch


def hwc_to_chw(image):
    moved = image.permute(2, 0, 1).to(torch.float32)
    return moved / moved.max().clamp(min=1)
