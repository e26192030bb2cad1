"""Your numbers are right but come out as float64. float32 is asked for, as PyTorch's layers expect it: say so when
you convert."""

import torch


def hwc_to_chw(image):
    return image.permute(2, 0, 1).to(torch.float64) / 255
