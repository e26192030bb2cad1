"""Your white is a little less than 1, because the numbers are divided by 256. There are 256 different numbers, but
the largest of them is 255, and that one is to become 1."""

import torch


def hwc_to_chw(image):
    return image.permute(2, 0, 1).to(torch.float32) / 256
