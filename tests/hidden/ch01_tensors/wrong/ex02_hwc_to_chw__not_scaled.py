"""Your numbers still run from 0 to 255. Between 0 and 1 is asked for: divide by 255."""

import torch


def hwc_to_chw(image):
    return image.permute(2, 0, 1).to(torch.float32)
